// On paper everything is open; afterwards what the reader had closed is closed again.
(function () {
  'use strict';
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    closed.forEach(function (part) { part.open = true; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (part) { part.open = false; });
  });
})();

// The chosen language goes along: remembered where the browser does that for files, and named in the address where it does not.
(function () {
  'use strict';
  var choices = [], chosen = '', title = '';
  function take(tag) {
    choices.forEach(function (choice) { if (choice.value === tag) { choice.checked = true; chosen = tag; } });
    document.documentElement.dataset.language = chosen;
    var named = document.querySelector('meta[name=title][lang="' + chosen + '"]');
    document.title = named ? named.content : title;
  }
  function begin() {
    choices = Array.prototype.slice.call(document.getElementsByName('language'));
    if (!choices.length) return;
    title = document.title;
    var asked = chosen || new URLSearchParams(location.search).get('language');
    try { asked = asked || localStorage.getItem('language'); } catch (none) { /* this browser keeps nothing */ }
    chosen = choices[0].value;
    take(asked);
    choices.forEach(function (choice) {
      choice.addEventListener('change', function () {
        take(choice.value);
        try { localStorage.setItem('language', chosen); } catch (none) { /* this browser keeps nothing */ }
      });
    });
  }
  begin();
  addEventListener('portfolio-page', begin); // an unlocked page took the place of another
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href]');
    if (!choices.length || !link || link.getAttribute('href')[0] === '#' || link.protocol !== location.protocol || !/\.html$/.test(link.pathname)) return;
    link.search = chosen === choices[0].value ? '' : '?language=' + chosen;
  }, true);
})();
