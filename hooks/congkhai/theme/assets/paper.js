// On paper every page bears the address of what it is a page of. Where the portal does not know its
// own, the browser does.

const root = typeof document === "undefined" ? null : document.documentElement;
if (root) root.dataset.address ??= `${location.origin}${decodeURI(location.pathname)}`;
