/** Addresses of the web in a text: what stands in them is no word of it, neither when it is searched nor when it was typed. */
const addresses = /(?:https?:\/\/|www\.)[!-~]+/giu

/** The text with spaces in their place, so that offsets stay. */
export function blankAddresses(text: string): string {
  return text.includes('://') || /www\./i.test(text) ? text.replace(addresses, (address) => ' '.repeat(address.length)) : text
}
