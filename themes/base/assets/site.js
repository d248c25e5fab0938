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
