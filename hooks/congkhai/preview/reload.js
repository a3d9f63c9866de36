// In a preview alone: asks whether this page is still as it was shown, and loads it again when not.
(() => {
  const here = document.currentScript;
  const asked = new URL(here.src);
  asked.pathname = asked.pathname.replace("reload.js", "changed");
  asked.searchParams.set("page", location.pathname);
  let waiting = null;
  if (asked.searchParams.has("former")) {
    const note = document.createElement("p");
    note.textContent = "Bản của lần xem trước; đang đọc nguồn, trang tự tải lại khi xong.";
    note.setAttribute("role", "status");
    Object.assign(note.style, {
      background: "#fff3c4",
      bottom: "0",
      color: "#1b1b1b",
      left: "0",
      margin: "0",
      padding: ".5rem 1rem",
      position: "fixed",
      right: "0",
      zIndex: "9",
    });
    document.body.append(note);
  }

  const ask = async () => {
    if (waiting || document.visibilityState !== "visible") {
      return;
    }
    waiting = new AbortController();
    let pause = 0;
    try {
      const answer = await fetch(asked, { cache: "no-store", signal: waiting.signal });
      if (answer.status === 205) {
        location.reload();
        return;
      }
      pause = answer.ok ? 0 : 1000;
    } catch {
      // Left by this page, or the preview has ended and may begin again.
      pause = 1000;
    }
    waiting = null;
    setTimeout(ask, pause);
  };

  // A browser keeps few connections open: pages that nobody looks at give theirs up.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      ask();
    } else if (waiting) {
      waiting.abort();
    }
  });
  addEventListener("pagehide", () => waiting && waiting.abort());
  addEventListener("load", ask);
})();
