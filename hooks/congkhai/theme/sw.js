// Keeps the pages that were read for a phone without signal, and says of each that it is a copy.
// Asked first is always the portal; what it no longer has is dropped when it is next reached.

const KEEPS = true;
const SCOPE = registration.scope;
const OURS = `congkhai ${SCOPE} `;
const STORE = `${OURS}1`;
const KEPT_ON = "x-congkhai-kept";
const TITLE = "x-congkhai-title";
const LOST = "ngoai-tuyen.html";
const ALWAYS = [LOST, "lich/", "tim-kiem/"];
const PARTS = [
  "assets/congkhai.css", "assets/page.js", "assets/calendar.js", "assets/registers.js",
  ...["vietnamese-400", "vietnamese-600", "latin-400", "latin-600"].map(
    (part) => `assets/fonts/be-vietnam-pro-${part}-normal.woff2`,
  ),
  "assets/tim-kiem.css", "search/client/box.js", "search/client/search.js", "search/client/suggest.js",
  "search/client/repair.js", "search/client/excerpt.js", "search/client/filters.js",
  "search/index.bin",
];
const MOST_PAGES = 40;
const MOST_PARTS = 150;
const PATIENCE = 4000;
const RENEWED_EVERY = 600_000;

let renewed = 0;

addEventListener("install", (event) => {
  skipWaiting();
  if (KEEPS) event.waitUntil(Promise.all([...ALWAYS, ...PARTS].map((path) => renew(SCOPE + path))));
});

addEventListener("activate", (event) => event.waitUntil(begin()));

addEventListener("message", (event) => {
  if (KEEPS && typeof event.data === "string") event.waitUntil(renew(keyOf(event.data)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  // Of other hosts, of what is sent, and of pieces of files nothing is kept.
  if (!KEEPS || request.method !== "GET" || request.headers.has("range")) return;
  if (!request.url.startsWith(SCOPE)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (/^(assets|search)\//.test(request.url.slice(SCOPE.length))) event.respondWith(part(event));
});

/** Former stores go; where nothing is to be kept any more, all of it and this worker too. */
async function begin() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && (name !== STORE || !KEEPS)) await caches.delete(name);
  }
  if (KEEPS) await clients.claim();
  else await registration.unregister();
}

/** A page is one whatever is asked of it: its scripts answer that. */
function keyOf(address) {
  const url = new URL(address, SCOPE);
  url.search = url.hash = "";
  return url.href.startsWith(SCOPE) ? url.href : "";
}

async function page(event) {
  const key = keyOf(event.request.url);
  const store = await caches.open(STORE);
  const kept = await store.match(key);
  const asked = fetch(event.request);
  event.waitUntil(asked.then((answer) => learn(key, answer.clone())).catch(() => { renewed = 0; }));
  try {
    return await (kept ? inTime(asked) : asked);
  } catch {
    if (kept) return key === SCOPE + LOST ? kept : marked(kept);
    if (!(await store.match(SCOPE + LOST))) return Response.error();
    // Its links start from the root: it stands where it is, and knows what was asked for.
    const wanted = encodeURIComponent(event.request.url.slice(SCOPE.length));
    return Response.redirect(`${SCOPE}${LOST}?trang=${wanted}`);
  }
}

/** The answer, unless it takes longer than a reader with a copy at hand would wait. */
function inTime(asked) {
  return new Promise((resolve, reject) => {
    setTimeout(reject, PATIENCE);
    asked.then(resolve, reject);
  });
}

/** The portal was reached: this page is as it is now; others are looked at again. */
async function learn(key, answer) {
  await keep(key, answer);
  if (Date.now() - renewed < RENEWED_EVERY) return;
  renewed = Date.now();
  const store = await caches.open(STORE);
  for (const { url } of await store.keys()) {
    const path = url.slice(SCOPE.length);
    // A text that was withdrawn would still be found.
    if (path.startsWith("search/") && !PARTS.includes(path)) await store.delete(url);
    else if (isPage(url) && url !== key && !(await renew(url))) return;
  }
}

/** Whether the portal answered. */
async function renew(url) {
  try {
    await keep(url, await fetch(url, { cache: "no-cache" }));
    return true;
  } catch {
    renewed = 0;
    return false;
  }
}

async function keep(key, answer) {
  const store = await caches.open(STORE);
  if (answer.status === 404 || answer.status === 410) {
    await store.delete(key);
    return;
  }
  if (!key || !answer.ok || answer.type !== "basic" || answer.redirected) return;
  if (!isPage(key)) {
    await store.delete(key);
    await store.put(key, answer);
    return trim(store, (url) => !isPage(url), MOST_PARTS, PARTS);
  }
  const text = await answer.text();
  // A portal below this one, as an example may lie, keeps its own pages.
  const worker = /<meta name="?congkhai-worker"? content="?([^">]*)/.exec(text)?.[1];
  if (worker && new URL(worker, key).href !== `${SCOPE}sw.js`) return;
  const title = /<title>\s*([^<]*?)\s*<\/title>/.exec(text)?.[1] ?? "";
  const headers = {
    "content-type": "text/html; charset=utf-8",
    [KEPT_ON]: new Date().toISOString(),
    [TITLE]: encodeURIComponent(title),
  };
  await store.delete(key);
  await store.put(key, new Response(text, { headers }));
  return trim(store, isPage, MOST_PAGES, ALWAYS);
}

function isPage(url) {
  return url.endsWith("/") || url.endsWith(".html");
}

/** The latest stay, and what every reader is given. */
async function trim(store, isOfKind, most, always) {
  const urls = (await store.keys()).map(({ url }) => url).filter(isOfKind);
  const loose = urls.filter((url) => !always.includes(url.slice(SCOPE.length)));
  for (const url of loose.slice(0, Math.max(0, loose.length - most))) await store.delete(url);
}

async function part(event) {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keep(event.request.url, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await store.match(event.request.url);
    if (kept) return kept;
    throw error;
  }
}

/** A copy says so, with its day, and no longer of which day the portal is. */
async function marked(kept) {
  const day = new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric",
  }).format(new Date(kept.headers.get(KEPT_ON) ?? 0));
  const text = (await kept.text())
    .replace(/<link rel="stylesheet" href="[^"]*assets\/ngay\.css">/, "")
    .replace(/(<p class="ck-kept") hidden>/, "$1>")
    .replace("<span class=\"ck-kept__day\"></span>", day);
  return new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
}
