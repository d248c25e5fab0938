/* Asks the preview for its next version, shows what was found, and loads the page anew when it changed. */
(function () {
  'use strict';
  var script = document.currentScript;
  var made = Number(script.getAttribute('data-version'));
  var KEY = 'preview-open';
  var panel = null;

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (parent) { parent.appendChild(made); }
    return made;
  }

  function opened() {
    try { return sessionStorage.getItem(KEY); } catch (e) { return null; }
  }

  function remember(open) {
    try { sessionStorage.setItem(KEY, open ? 'yes' : 'no'); } catch (e) { /* nothing is kept */ }
  }

  function words(state) {
    var lang = document.documentElement.lang.indexOf('zh') === 0 ? 0 : 1;
    return state.words[lang] || state.words[0];
  }

  function show(state) {
    var said = words(state);
    var focused = panel && panel.contains(document.activeElement);
    if (panel) { panel.remove(); }
    panel = element('aside', '', document.body);
    panel.className = 'preview-panel' + (state.fault || state.errors ? ' preview-errors' : '');
    panel.lang = said.lang;
    var box = element('details', '', panel);
    var choice = opened();
    box.open = state.fault || (choice === null ? state.errors : choice === 'yes');
    var summary = element('summary', said.label, box);
    summary.addEventListener('click', function () { remember(!box.open); });
    box.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') { box.open = false; remember(false); summary.focus(); }
    });
    if (said.fault) { element('p', said.fault, box).className = 'preview-fault'; }
    var list = element('ul', '', box);
    said.findings.forEach(function (finding) {
      var item = element('li', '', list);
      item.className = 'preview-' + finding.severity;
      element('code', finding.place, item);
      element('p', finding.message, item);
      if (finding.fix) { element('p', '→ ' + finding.fix, item); }
    });
    if (said.more) { element('p', said.more, box); }
    if (focused) { summary.focus(); }
  }

  function lost(state) {
    if (!state) { return; }
    show({ fault: true, errors: true, words: state.words.map(function (said) {
      return { lang: said.lang, label: said.label, fault: said.lost, findings: [] };
    }) });
  }

  function ask(what, state) {
    var page = encodeURIComponent(decodeURI(location.pathname));
    var version = state ? state.version : 0;
    fetch('/.preview/' + what + '?version=' + version + '&page=' + page, { cache: 'no-store' })
      .then(function (answer) { return answer.json(); })
      .then(function (next) {
        if (next.pages !== made) { location.reload(); return; }
        if (!state || next.version !== state.version || state.lost) { show(next); }
        setTimeout(ask, 20, 'wait', next);
      })
      .catch(function () {
        lost(state);
        if (state) { state.lost = true; }
        setTimeout(ask, 1000, 'state', state);
      });
  }

  ask('state', null);
}());
