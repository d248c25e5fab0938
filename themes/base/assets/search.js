// Finds words in a student's pages. The index is a script that the page names, for a page from disk can fetch no file.
(function () {
  'use strict';
  // Small letters without accents, full-width signs as half-width ones; at[i] is where the i-th of them stood.
  function fold(text) {
    var folded = '', at = [], i = 0;
    while (i < text.length) {
      var one = String.fromCodePoint(text.codePointAt(i));
      var plain = one.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\u0111/g, 'd');
      for (var k = 0; k < plain.length; k++) at.push(i);
      folded += plain;
      i += one.length;
    }
    at.push(text.length);
    return { text: folded, at: at };
  }

  // Chinese is found anywhere; a word in letters is found where a word begins.
  function place(folded, word, from) {
    var found = folded.indexOf(word, from);
    while (found > 0 && /^[a-z0-9]/.test(word) && /[a-z0-9]/.test(folded[found - 1])) found = folded.indexOf(word, found + 1);
    return found;
  }

  function marked(line, text, folded, words) {
    var first = Math.min.apply(null, words.map(function (word) {
      var found = place(folded.text, word, 0);
      return found < 0 ? folded.text.length : found;
    }));
    if (first === folded.text.length) return;
    var from = Math.max(0, first - 18), to = Math.min(folded.text.length, first + 60), here = from;
    if (from > 0) line.append('\u2026');
    while (here < to) {
      var next = to, length = 0;
      words.forEach(function (word) {
        var found = place(folded.text, word, here);
        if (found >= 0 && found < next) { next = found; length = word.length; }
      });
      line.append(text.slice(folded.at[here], folded.at[next]));
      if (next < to) {
        var mark = document.createElement('mark');
        mark.textContent = text.slice(folded.at[next], folded.at[next + length]);
        line.append(mark);
      }
      here = next + length;
    }
    if (to < folded.text.length) line.append('\u2026');
  }

  function counted(element, number) {
    var walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) walk.currentNode.data = walk.currentNode.data.replace(/[0-9]+/, number);
  }

  function begin() {
    var box = document.getElementById('ask'), list = document.getElementById('found'), texts = window.portfolioIndex;
    if (!box || !texts) return;
    var input = document.getElementById('words'), result = document.getElementById('result');
    var rows = Array.prototype.map.call(list.children, function (row, i) {
      var line = document.createElement('p');
      line.className = 'line';
      row.append(line);
      return { row: row, line: line, text: texts[i], title: fold(row.textContent).text };
    });
    box.hidden = false;
    function search() {
      var words = fold(input.value).text.split(/\s+/).filter(Boolean);
      var hits = rows.filter(function (page) {
        page.folded = page.folded || fold(page.text);
        page.line.textContent = '';
        page.inTitle = words.every(function (word) { return place(page.title, word, 0) >= 0; });
        page.row.hidden = !words.every(function (word) {
          return place(page.title, word, 0) >= 0 || place(page.folded.text, word, 0) >= 0;
        });
        if (words.length && !page.row.hidden) marked(page.line, page.text, page.folded, words);
        return !page.row.hidden;
      });
      rows.filter(function (page) { return page.inTitle; }).concat(rows.filter(function (page) { return !page.inTitle; }))
        .forEach(function (page) { list.append(page.row); });
      counted(result.querySelector('.count'), hits.length);
      result.querySelector('.count').hidden = !hits.length;
      result.querySelector('.none').hidden = hits.length > 0;
    }
    input.addEventListener('input', search);
    addEventListener('pageshow', function () { if (input.value) search(); });
    input.focus();
  }
  addEventListener('DOMContentLoaded', begin);
  addEventListener('portfolio-page', begin); // an unlocked page took the place of another
})();
