// The registers: filters and order in the address, rows of other pages when a filter needs them,
// and the shown rows as CSV. Without this script the pages are plain lists.
(() => {
  const KEYS = ["co-quan", "phong-trao", "dia-ban", "nam", "loai"];
  const register = document.querySelector(".ck-reg");
  const form = register?.querySelector(".ck-filter");
  const table = register?.querySelector(".ck-rows");
  if (!form || !table) return;
  const status = form.querySelector("[role=status] span");
  const reset = form.querySelector("[type=reset]");
  const boxes = [...form.querySelectorAll("[name=tinh-trang]")];
  const collator = new Intl.Collator("vi", { numeric: true });
  const fetched = new Map();
  let run = 0;

  const wanted = () => ({
    keys: KEYS.map((name) => [name, form.elements[name]?.value || ""]).filter(([, value]) => value),
    states: new Set(boxes.filter((box) => box.checked).map((box) => box.value)),
    all: boxes.every((box) => box.checked),
  });

  const holds = (element, keys) =>
    keys.every(([name, value]) => (element.getAttribute("data-" + name) || "").split(" ").includes(value));

  const rows = () => [...table.querySelectorAll("tbody tr")];

  const MOST = 500;

  async function read(address) {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Links of another page start from there.
    for (const anchor of page.querySelectorAll("a[href]")) {
      anchor.href = new URL(anchor.getAttribute("href"), address).href;
    }
    return page;
  }

  // A long register lists its pages on pages of their own.
  let others = null;
  async function otherPages() {
    if (others) return others;
    const nav = register.querySelector(".ck-pages");
    const found = [...nav.querySelectorAll("a[data-nam]")];
    for (const address of (nav.dataset.mucLuc || "").split(" ").filter(Boolean)) {
      const page = await read(new URL(address, location.href).href);
      if (page) found.push(...page.querySelectorAll(".ck-pages a[data-nam]"));
    }
    others = found.filter((link) => new URL(link.href).pathname !== location.pathname);
    return others;
  }

  // A page that may hold a wanted row is known by the keys of its link.
  async function rowsElsewhere(want) {
    const links = (await otherPages()).filter(
      (link) =>
        holds(link, want.keys) &&
        (want.all ||
          (link.dataset.tinhTrang || "").split(" ").some((state) => want.states.has(state))),
    );
    const found = [];
    for (const link of links) {
      if (found.length > MOST) break;
      const address = link.href.split("#")[0];
      if (!fetched.has(address)) {
        const page = await read(address);
        if (!page) continue;
        fetched.set(address, [...page.querySelectorAll(".ck-rows tbody tr")]);
      }
      found.push(...fetched.get(address).filter((row) => fits(row, want)));
    }
    return found;
  }

  const fits = (row, want) =>
    holds(row, want.keys) && (want.all || !row.dataset.t || want.states.has(row.dataset.t));

  async function show() {
    const turn = ++run;
    const want = wanted();
    const narrowed = want.keys.length > 0 || !want.all;
    for (const row of table.querySelectorAll("tr[data-elsewhere]")) row.remove();
    let count = 0;
    let cut = false;
    for (const row of rows()) {
      row.hidden = !fits(row, want);
      if (!row.hidden) count += 1;
    }
    reset.hidden = !narrowed;
    if (narrowed && register.querySelector(".ck-pages")) {
      const more = await rowsElsewhere(want);
      if (turn !== run) return;
      const body = table.tBodies[table.tBodies.length - 1];
      for (const row of more.slice(0, MOST)) {
        const copy = row.cloneNode(true);
        copy.dataset.elsewhere = "";
        body.append(copy);
      }
      count += Math.min(more.length, MOST);
      cut = more.length > MOST;
    }
    status.textContent = cut
      ? `Hơn ${count} dòng hợp với bộ lọc: chọn thêm để thấy hết, hoặc tải cả sổ`
      : narrowed ? `${count} dòng hợp với bộ lọc` : `${count} dòng`;
    register.classList.toggle("ck-narrowed", narrowed);
    order();
  }

  function toAddress() {
    const want = wanted();
    const query = new URLSearchParams(want.keys);
    if (!want.all) for (const state of want.states) query.append("tinh-trang", state);
    if (!want.all && want.states.size === 0) query.append("tinh-trang", "");
    const sorted = table.querySelector("th[aria-sort]");
    if (sorted) {
      const down = sorted.getAttribute("aria-sort") === "descending";
      query.set("xep", (down ? "-" : "") + sorted.cellIndex);
    }
    const text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  }

  function fromAddress() {
    const query = new URLSearchParams(location.search);
    const part = /^#cq-(.+)$/.exec(location.hash);
    if (part && form.elements["co-quan"]) {
      query.set("co-quan", decodeURIComponent(part[1]));
      history.replaceState(null, "", location.pathname + "?" + query + "#so");
    }
    for (const name of KEYS) {
      const list = form.elements[name];
      if (!list) continue;
      const value = query.get(name) || "";
      list.value = [...list.options].some((option) => option.value === value) ? value : "";
    }
    const states = query.getAll("tinh-trang");
    for (const box of boxes) box.checked = states.length === 0 || states.includes(box.value);
    const by = /^(-?)(\d+)$/.exec(query.get("xep") || "");
    orders.value = by ? by[0] : "";
    const head = by && table.tHead.rows[0].cells[Number(by[2])];
    if (head) head.setAttribute("aria-sort", by[1] ? "descending" : "ascending");
  }

  const word = (row, place) => {
    const cell = row.cells[place];
    return cell.querySelector("time")?.dateTime || cell.textContent.trim();
  };

  function order() {
    const head = table.querySelector("th[aria-sort]");
    if (!head) return;
    const turn = head.getAttribute("aria-sort") === "descending" ? -1 : 1;
    const sorted = rows().sort(
      (one, other) => turn * collator.compare(word(one, head.cellIndex), word(other, head.cellIndex)),
    );
    table.tBodies[0].append(...sorted);
  }

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ck-sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const was = head.getAttribute("aria-sort");
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", was === "ascending" ? "descending" : "ascending");
      order();
      toAddress();
      orders.value = new URLSearchParams(location.search).get("xep") || "";
    });
  }

  // On phones the heads are not shown: the same orders, as a list.
  const orders = document.createElement("select");
  {
    const field = document.createElement("div");
    const label = document.createElement("label");
    field.className = "ck-field ck-order";
    orders.className = "ck-input";
    orders.id = label.htmlFor = "f-xep";
    label.textContent = "Xếp theo";
    orders.add(new Option("Như trong sổ", ""));
    for (const head of table.tHead.rows[0].cells) {
      orders.add(new Option(`${head.textContent}, tăng dần`, `${head.cellIndex}`));
      orders.add(new Option(`${head.textContent}, giảm dần`, `-${head.cellIndex}`));
    }
    field.append(label, orders);
    form.querySelector(".ck-fields").insertBefore(field, form.querySelector("[type=submit]"));
    orders.addEventListener("change", () => {
      for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
      if (!orders.value) {
        toAddress();
        location.reload();
        return;
      }
      const head = table.tHead.rows[0].cells[Math.abs(Number(orders.value))];
      head.setAttribute("aria-sort", orders.value.startsWith("-") ? "descending" : "ascending");
    });
  }

  const quoted = (text) => {
    const tidy = text.replace(/\s+/g, " ").trim();
    // What a spreadsheet would run begins with one of these.
    const safe = /^[=+\-@＝＋－＠]/.test(tidy) ? "'" + tidy : tidy;
    return `"${safe.replaceAll('"', '""')}"`;
  };

  register.querySelector("[data-tai]")?.addEventListener("click", (event) => {
    const heads = [...table.tHead.rows[0].cells].map((cell) => quoted(cell.textContent));
    const lines = rows()
      .filter((row) => !row.hidden)
      .map((row) => {
        const cells = [...row.cells].map((cell) => quoted(cell.innerText));
        const link = row.querySelector("td:last-child a");
        return [...cells, quoted(link ? link.href : "")].join(",");
      });
    const text = "\ufeff" + [[...heads, '"Địa chỉ"'].join(","), ...lines].join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = event.currentTarget.dataset.tai + ".csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  const changed = () => {
    toAddress();
    show();
  };
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
    document.getElementById("so")?.scrollIntoView();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of KEYS) if (form.elements[name]) form.elements[name].value = "";
    for (const box of boxes) box.checked = true;
    changed();
    form.querySelector("select")?.focus();
  });
  const again = () => {
    fromAddress();
    show();
  };
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  again();
})();
