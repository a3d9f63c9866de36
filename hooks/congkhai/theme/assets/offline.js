// Pages that were read can be read again without signal: the worker that keeps them is started, and
// the page of those who are lost lists what is kept. Who saves data is left alone.

/** The addresses and names of kept pages, latest first. @param {Cache} store */
export async function keptPages(store) {
  /** @type {[string, string][]} */
  const pages = [];
  for (const request of await store.keys()) {
    const answer = await store.match(request);
    const title = decodeURIComponent(answer?.headers.get("x-congkhai-title") ?? "");
    if (title && !request.url.endsWith(".html")) pages.push([request.url, title]);
  }
  return pages.reverse();
}

/** @param {string} place the address of the worker */
async function start(place) {
  const worker = new URL(place, document.baseURI);
  await navigator.serviceWorker.register(worker);
  const ready = await navigator.serviceWorker.ready;
  ready.active?.postMessage(location.href);
}

/** A way back to the page that was asked for, if it is one of the portal. @param {string} scope */
function again(scope) {
  const wanted = new URLSearchParams(location.search).get("trang");
  const address = wanted ? new URL(wanted, scope).href : "";
  const line = document.getElementById("thu-lai");
  const link = line?.querySelector("a");
  if (!line || !link || !address.startsWith(scope)) return;
  link.href = address;
  line.hidden = false;
}

/** @param {HTMLElement} list @param {string} place */
async function fill(list, place) {
  const scope = new URL("./", new URL(place, document.baseURI)).href;
  again(scope);
  const names = (await caches.keys()).filter((name) => name.startsWith(`congkhai ${scope} `));
  if (!names[0]) return;
  const items = (await keptPages(await caches.open(names[0]))).map(([url, title]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    // Without the name of the portal, which is that of all.
    link.textContent = title.replaceAll("&amp;", "&").replace(/ · [^·]*$/, "");
    item.append(link);
    return item;
  });
  if (items.length) list.replaceChildren(...items);
}

if (typeof document !== "undefined" && "serviceWorker" in navigator) {
  /** @type {HTMLMetaElement | null} */
  const place = document.querySelector("meta[name=congkhai-worker]");
  /** @type {{ saveData?: boolean } | undefined} */
  const line = Reflect.get(navigator, "connection");
  if (place && !line?.saveData) {
    const list = document.getElementById("da-luu");
    if (list) void fill(list, place.content).catch(() => {});
    const keep = () => void start(place.content).catch(() => {});
    // Who waits for a first answer shall not share the line with what is kept for later.
    const first = document.querySelector("[data-await]");
    if (first && !navigator.serviceWorker.controller) {
      new MutationObserver(keep).observe(first, { attributeFilter: ["data-found"] });
    } else {
      first?.removeAttribute("data-await");
      addEventListener("load", keep);
    }
  }
}
