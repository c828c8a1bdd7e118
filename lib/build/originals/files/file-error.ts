/** What the file system or the network said, in a word that fits into a line of a report. */

/** "EACCES" of a system error; null for any other. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/**
 * The innermost message: fetch only says "fetch failed" and keeps the reason in `cause`. Of the file system's, without the path:
 * "EACCES: permission denied".
 */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause !== undefined) return errorText(error.cause)
  return 'path' in error ? error.message.replace(/, \w+ '[\s\S]*$/, '') : error.message || error.name
}
