"use strict";
// filter by typing and sort by a column; every page is whole without either
(function () {
  const plain = text => text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-").toLowerCase();
  const inputs = Array.from(document.querySelectorAll("input[data-filter]"));
  const rowsOf = id => document.querySelectorAll("table#" + id + ">tbody>tr,ul#" + id + ">li");
  for (const input of inputs) {
    const rows = input.dataset.filter.split(" ").flatMap(id => Array.from(rowsOf(id)));
    const texts = [];
    const shown = input.parentElement.querySelector("[role=status]");
    const hint = matchMedia("(hover: hover)").matches ? shown.textContent : "";
    const filter = () => {
      const wanted = plain(input.value).split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !wanted.every(word => (texts[i] ??= plain(row.textContent)).includes(word));
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = wanted.length ? shown.dataset.shown.replace("{shown}", count).replace("{all}", rows.length) : hint;
    };
    input.addEventListener("input", filter);
    input.addEventListener("keydown", event => {
      if (event.key === "Escape") { input.value = ""; filter(); }
      if (event.key === "Enter" && !event.isComposing && input.value.trim()) {
        const link = rows.find(row => !row.hidden)?.querySelector("a[href]");
        if (link) { link.focus(); link.click(); }
      }
    });
    input.parentElement.hidden = rows.length < 6;
    filter();
  }
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) { return; }
    const first = inputs.find(input => input.id === "filter-students") ?? inputs.find(input => !input.closest("[hidden],details:not([open])"));
    if (first) { event.preventDefault(); first.focus(); first.select(); }
  });
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") { target.open = true; }
  };
  addEventListener("hashchange", reveal);
  reveal();
  // a list that is folded on the screen cannot be opened on paper; as many names as a table's cell holds
  const folded = Array.from(document.querySelectorAll("#owed details:not([open]),details.printed:not([open])")).filter(one => { const names = one.querySelectorAll("li").length; return one.classList.contains("printed") || names > 0 && names <= 60; });
  addEventListener("beforeprint", () => folded.forEach(one => { one.dataset.wasOpen = one.open ? "1" : ""; one.open = true; }));
  addEventListener("afterprint", () => folded.forEach(one => { one.open = one.dataset.wasOpen === "1"; }));
  for (const list of document.querySelectorAll("ul.requests")) {
    const texts = Array.from(list.querySelectorAll("details.text"));
    if (texts.length < 2) { continue; }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "open-all";
    button.textContent = list.dataset.open;
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      texts.forEach(text => { text.open = open; });
      button.setAttribute("aria-pressed", open);
      button.textContent = open ? list.dataset.close : list.dataset.open;
    });
    list.before(button);
  }
  for (const levels of document.querySelectorAll(".levels")) {
    const boxes = Array.from(levels.querySelectorAll("input"));
    const found = Array.from(document.querySelectorAll("[data-severity]"));
    const sections = Array.from(document.querySelectorAll("main>section"));
    const show = () => {
      const wanted = boxes.filter(box => box.checked).map(box => box.value);
      found.forEach(one => { one.hidden = !wanted.includes(one.dataset.severity); });
      sections.forEach(section => { section.hidden = !section.querySelector("[data-severity]:not([hidden])"); });
    };
    levels.addEventListener("change", show);
    levels.hidden = false;
    show();
  }
  const order = new Intl.Collator("zh-Hant-TW", { numeric: true }).compare;
  const button = words => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    return made;
  };
  const say = document.body.dataset;
  for (const table of document.querySelectorAll("table[id]")) {
    const heads = Array.from(table.tHead.rows[0].cells);
    const listed = Array.from(table.tBodies[0].rows);
    // where heads are hidden, on a telephone, a choice stands above the table
    const choice = document.createElement("select");
    const turn = button("");
    const sort = (column, down) => {
      heads.forEach((head, i) => { i === column ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort"); });
      choice.value = column;
      turn.dataset.down = down ? "1" : "";
      turn.textContent = down ? say.descending : say.ascending;
      turn.hidden = column < 0;
      const key = row => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
      const sorted = column < 0 ? listed : listed.map(row => [key(row), row]).sort((a, b) => order(a[0], b[0])).map(pair => pair[1]);
      table.tBodies[0].append(...(down ? sorted.reverse() : sorted));
    };
    choice.append(new Option(say.listed, -1), ...heads.map((head, column) => new Option(head.textContent.trim(), column)));
    heads.forEach((head, column) => {
      const own = button("");
      own.append(...head.childNodes);
      head.append(own);
      own.addEventListener("click", () => sort(column, head.getAttribute("aria-sort") === "ascending"));
    });
    turn.hidden = true;
    turn.addEventListener("click", () => sort(Number(choice.value), !turn.dataset.down));
    choice.addEventListener("change", () => sort(Number(choice.value), false));
    if (listed.length > 3) {
      const label = document.createElement("label");
      label.append(say.sort + " ", choice);
      const line = document.createElement("p");
      line.className = "sort";
      line.append(label, turn);
      table.before(line);
    }
  }
})();
