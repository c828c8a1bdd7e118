/**
 * Runs in the head, before the first paint: the remembered theme and fit of pictures, and a mark on <html> when the address
 * holds a search, so that the browsing page does not flash before the results. It also tells the styles that scripts run at
 * all. The mark goes after three seconds in any case: should the scripts fail, the list must be there. What the search will
 * need (`lib/build/publish/add-ahead.ts`) is asked for at once; should that fail, the search asks again and says so. It is let go when
 * the search offers to try again: a browser answers both from one stalled download. The same text on every page, so that one
 * CSP hash covers it.
 */
export const startScript = `(function(){var d=document.documentElement;d.dataset.scripts='on';try{var t=JSON.parse(localStorage.getItem('storage-talks:theme'));if(t==='light'||t==='dark')d.dataset.theme=t;if(localStorage.getItem('storage-talks:fit')==='"height"')d.dataset.fit='height'}catch(e){}if(/[?&](q|product|component|theme|kind|level|lang|speaker|event|year|pages|sort|view)=[^&]/.test(location.search)){d.dataset.searching='true';setTimeout(function(){delete d.dataset.searching},3000);(d.dataset.ahead||'').split(' ').forEach(function(a){if(a)fetch(a,{priority:'low',signal:AbortSignal.timeout(5000)}).then(function(r){return r.arrayBuffer()}).catch(function(){})})}})()`
