// Next's page for when even the shop's own error page has failed: its words without its dress.
export const errorStyles = {};
export const errorThemeCss = '';
export const WarningIcon = () => null;
