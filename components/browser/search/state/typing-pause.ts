/**
 * After the last letter, in ms: then the whole answer is asked for, and the address written, which is slow for a browser.
 * Until then only what is in sight is asked for.
 */
export const typingPause = 150
