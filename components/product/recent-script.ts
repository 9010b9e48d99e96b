/** Where a browser keeps what it looked at. */
export const recentKey = 'stoa-recent';

/**
 * Runs before the first paint, so that the shelf has its place from the start or has none. What is looked at
 * just now does not count.
 */
export const recentScript = `try{if(JSON.parse(localStorage.getItem('${recentKey}')||'[]').some(function(h){return!location.pathname.endsWith('/p/'+encodeURIComponent(h))}))document.documentElement.dataset.recent=''}catch(e){}`;
