/** Formats of originals → media types. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  md: 'text/markdown',
  txt: 'text/plain',
  php: 'text/plain',
}

/** Null where the format is unknown. */
export function mediaType(format: string | null): string | null {
  return format === null ? null : (mediaTypes[format] ?? null)
}
