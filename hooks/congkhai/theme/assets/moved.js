// Goes on from an address of before, to the same place of the page as it is called now.
const now = document.querySelector("a[data-moved]");
if (now instanceof HTMLAnchorElement) {
  location.replace(now.href + location.search + location.hash);
}
