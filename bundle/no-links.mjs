// What Next's router asks of its own links. There are none: ours are plain, and `InstantPages` follows them.
export const getLinkForCurrentNavigation = () => null;
export const setLinkForCurrentNavigation = () => {};
export const pingVisibleLinks = () => {};
