// Opens a locked portfolio. The key is derived from the passphrase and stays in this page's memory: nothing is stored, nothing is sent.
// The sealed parts are scripts beside the page, loaded when something in them is shown, for a page from disk can fetch no file.
(function () {
  'use strict';
  var head, key, files, start, current = '', sheet, shown = [];
  var parts = new Map(), waiting = new Map(), most = 6;
  var types = {
    html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', ttf: 'font/ttf', svg: 'image/svg+xml', jpg: 'image/jpeg',
    png: 'image/png', pdf: 'application/pdf', mp3: 'audio/mpeg', m4a: 'audio/mp4', mp4: 'video/mp4', webm: 'video/webm'
  };

  window.portfolioLocked = {
    head: function (value) { head = value; },
    part: function (number, text) {
      var taker = waiting.get(number);
      if (taker) taker(text);
    }
  };

  function bytes(text) {
    return Uint8Array.from(atob(text), function (one) { return one.charCodeAt(0); });
  }

  function damaged() { return new Error('damaged'); }

  // A sealed part's text, from the script that holds it.
  function load(number) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      function done(result) { waiting.delete(number); script.remove(); result(); }
      waiting.set(number, function (text) { done(function () { resolve(text); }); });
      script.onerror = function () { done(function () { reject(new Error('missing')); }); };
      script.onload = function () { if (waiting.has(number)) done(function () { reject(damaged()); }); };
      script.src = 'locked/' + number + '.js';
      document.head.append(script);
    });
  }

  function unseal(number, text) {
    var nonce = new Uint8Array(12);
    new DataView(nonce.buffer).setUint32(8, number);
    var bound = new TextEncoder().encode('portfolio locked 1 ' + number + '/' + head.parts);
    return Promise.resolve().then(function () {
      return crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound }, key, bytes(text));
    }).then(function (plain) { return new Uint8Array(plain); }, function () { throw damaged(); });
  }

  // The last few parts stay in memory, since a page's pictures often lie in one.
  function part(number) {
    var known = parts.get(number);
    parts.delete(number);
    known = known || load(number).then(unseal.bind(null, number));
    known.catch(function () { parts.delete(number); });
    parts.set(number, known);
    if (parts.size > most) parts.delete(parts.keys().next().value);
    return known;
  }

  function read(from, length) {
    var whole = new Uint8Array(length), first = Math.floor(from / head.bytes);
    function next(number, filled) {
      if (filled === length) return whole;
      return part(number).then(function (plain) {
        var begin = from + filled - number * head.bytes, some = plain.subarray(begin, begin + length - filled);
        if (!some.length) throw damaged();
        whole.set(some, filled);
        return next(number + 1, filled + some.length);
      });
    }
    return Promise.resolve(next(first, 0));
  }

  function text(plain) { return new TextDecoder().decode(plain); }

  function file(path) {
    var place = files.get(path);
    return place ? read(start + place[0], place[1]) : Promise.reject(new Error('missing'));
  }

  function address(path) {
    return file(path).then(function (plain) {
      return URL.createObjectURL(new Blob([plain], { type: types[path.split('.').pop().toLowerCase()] || 'application/octet-stream' }));
    });
  }

  // Letters that look alike are taken for one another, and what stands between them does not count.
  function symbols(written) {
    return written.normalize('NFKC').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '');
  }

  // Tries every letter; a wrong passphrase opens none.
  function unlock(written) {
    var subtle = crypto.subtle;
    return subtle.importKey('raw', new TextEncoder().encode(symbols(written)), 'PBKDF2', false, ['deriveKey']).then(function (base) {
      function attempt(i) {
        if (i === head.letters.length) return Promise.reject(new Error('wrong'));
        var letter = head.letters[i], derive = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(letter.salt), iterations: head.rounds };
        return subtle.deriveKey(derive, base, { name: 'AES-KW', length: 256 }, false, ['unwrapKey'])
          .then(function (under) {
            return subtle.unwrapKey('raw', bytes(letter.key), under, 'AES-KW', 'AES-GCM', false, ['decrypt']);
          })
          .catch(function () { return attempt(i + 1); });
      }
      return attempt(0);
    });
  }

  function begin(unlocked) {
    key = unlocked;
    return read(0, 4).then(function (length) {
      var size = new DataView(length.buffer).getUint32(0);
      start = 4 + size;
      return read(4, size);
    }).then(function (list) {
      files = new Map(Object.entries(JSON.parse(text(list))));
      return style();
    }).then(go);
  }

  // The portfolio's own sheet takes the place of this page's, with its font for rare characters.
  function style() {
    return file('assets/site.css').then(function (plain) {
      var css = text(plain), font = files.has('assets/rare.ttf') ? address('assets/rare.ttf') : Promise.resolve('');
      return font.then(function (rare) {
        css = css.replace(/url\("?rare\.ttf"?\)/g, rare ? 'url("' + rare + '")' : 'local("")');
        return new Promise(function (resolve) {
          sheet = document.createElement('link');
          sheet.rel = 'stylesheet';
          sheet.onload = sheet.onerror = resolve;
          sheet.href = URL.createObjectURL(new Blob([css], { type: 'text/css' }));
          document.querySelector('link[rel=stylesheet]').after(sheet);
        });
      });
    }).then(function () { document.querySelector('link[rel=stylesheet]').remove(); });
  }

  function resolved(from, href) {
    var at = new URL(href, 'file:///' + from.split('/').map(encodeURIComponent).join('/'));
    return { path: decodeURIComponent(at.pathname.slice(1)), part: at.hash.slice(1) };
  }

  // The address behind the sign # tells the page: #/folder/index.html, with #part behind it for a place in the page.
  function wanted() {
    var match = /^#\/([^#]*)(?:#(.*))?$/.exec(location.hash);
    if (match) return { path: decodeURIComponent(match[1]), part: match[2] || '' };
    return { path: location.hash && current || 'index.html', part: location.hash.slice(1) };
  }

  function go() {
    var place = wanted();
    if (!files.has(place.path) || !/\.html$/.test(place.path)) place = { path: 'index.html', part: '' };
    var turned = place.path !== current;
    return (turned ? file(place.path).then(show.bind(null, place.path)) : Promise.resolve()).then(function () {
      var target = place.part && document.getElementById(decodeURIComponent(place.part));
      if (target) target.scrollIntoView();
      else if (turned) scrollTo(0, 0);
      if (turned && document.activeElement === document.body) {
        var top = document.querySelector('h1') || document.body;
        top.tabIndex = -1;
        top.focus({ preventScroll: true });
      }
    });
  }

  function show(path, plain) {
    var page = new DOMParser().parseFromString(text(plain), 'text/html');
    shown.forEach(URL.revokeObjectURL);
    shown = [];
    current = path;
    page.querySelectorAll('script').forEach(function (script) { script.remove(); });
    page.querySelectorAll('a[href]').forEach(link.bind(null, path));
    page.querySelectorAll('audio,video').forEach(function (player) {
      var name = player.querySelector('a');
      name.dataset.player = player.localName;
      player.replaceWith(name);
    });
    var pictures = Array.prototype.map.call(page.querySelectorAll('img[src]'), function (image) {
      var from = resolved(path, wide(image)).path;
      image.removeAttribute('src');
      image.removeAttribute('srcset');
      return [image, from];
    });
    document.title = page.title;
    document.head.querySelectorAll('meta[name=title]').forEach(function (old) { old.remove(); });
    document.head.append.apply(document.head, Array.from(page.querySelectorAll('meta[name=title]')));
    document.body.className = page.body.className;
    document.body.replaceChildren.apply(document.body, Array.from(page.body.childNodes));
    look(pictures, path);
    var ready = Promise.resolve();
    if (files.has('search/index.js') && document.getElementById('found')) ready = file('search/index.js').then(function (script) {
      var rows = text(script).replace(/^window\.portfolioIndex=/, '').replace(/,\s*\];\s*$/, ']');
      window.portfolioIndex = JSON.parse(rows.replace(/;\s*$/, ''));
    });
    return ready.then(function () { dispatchEvent(new Event('portfolio-page')); });
  }

  // Of a picture's widths the first that fills the window, at most 1100 pixels of it.
  function wide(image) {
    var most = Math.min(innerWidth, 1100) * (devicePixelRatio || 1), all = (image.getAttribute('srcset') || '').split(', ').filter(Boolean);
    var fit = all.find(function (one) { return parseInt(one.split(' ')[1], 10) >= most; });
    return fit ? fit.split(' ')[0] : image.getAttribute('src');
  }

  function look(pictures, path) {
    pictures.reduce(function (before, one) {
      return before.then(function () {
        return current === path ? address(one[1]).then(function (url) { shown.push(url); one[0].src = url; }) : undefined;
      }).catch(function () { one[0].alt = one[0].alt || one[1].split('/').pop(); });
    }, Promise.resolve());
  }

  function link(path, anchor) {
    var href = anchor.getAttribute('href');
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
      anchor.rel = 'noreferrer noopener';
      return;
    }
    var target = resolved(path, href);
    if (/\.html$/.test(target.path)) anchor.setAttribute('href', '#/' + encodeURI(target.path) + (target.part ? '#' + target.part : ''));
    else {
      anchor.dataset.file = target.path;
      anchor.setAttribute('href', '#');
    }
  }

  // A recording is played where its name stood; any other file is saved under its name.
  function take(anchor) {
    var path = anchor.dataset.file;
    return address(path).then(function (url) {
      if (anchor.dataset.player) {
        var player = document.createElement(anchor.dataset.player);
        player.controls = true;
        player.src = url;
        shown.push(url);
        anchor.replaceWith(player);
        player.focus();
        return player.play();
      }
      var save = document.createElement('a');
      save.href = url;
      save.download = path.split('/').pop();
      save.click();
      setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
    });
  }

  function say(kind) {
    document.querySelectorAll('[data-say]').forEach(function (line) { line.hidden = line.dataset.say !== kind; });
  }

  addEventListener('DOMContentLoaded', function () {
    var form = document.getElementById('unlock'), input = document.getElementById('passphrase');
    var able = window.crypto && crypto.subtle && head && head.version === 1;
    if (!able) return say(head ? 'unable' : 'missing');
    form.hidden = false;
    input.focus();
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (form.getAttribute('aria-busy') === 'true') return;
      form.setAttribute('aria-busy', 'true');
      say('working');
      unlock(input.value).then(function (unlocked) { input.value = ''; return begin(unlocked); }).then(function () {
        addEventListener('hashchange', function () { go().catch(fault); });
        document.addEventListener('click', function (click) {
          var anchor = click.target.closest('a[data-file]');
          if (!anchor) return;
          click.preventDefault();
          take(anchor).catch(fault);
        });
      }).catch(function (failure) {
        form.removeAttribute('aria-busy');
        say(/^(wrong|missing)$/.test(failure.message) ? failure.message : 'damaged');
        input.focus();
        input.select();
      });
    });
  });

  // What fails later is told at the top of the page that stands there.
  var words = {};
  addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-say]').forEach(function (line) { words[line.dataset.say] = line.cloneNode(true); });
  });
  function fault(failure) {
    var line = (words[failure.message] || words.damaged).cloneNode(true);
    line.hidden = false;
    line.setAttribute('role', 'alert');
    document.body.prepend(line);
    line.scrollIntoView();
  }
})();
