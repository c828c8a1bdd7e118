/**
 * What PDF.js asks for beside its scripts, when a file calls for it → a folder of the site: how Chinese encodings are read, fonts
 * that every reader of PDFs has to have, and decoders of rarer pictures. Tables of Japanese and Korean encodings stay behind.
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const wanted = {
  cmaps: /^(?:Adobe-(?:GB1|CNS1)|GB|B5|CNS|ET|HK|Uni(?:GB|CNS)|LICENSE)/,
  standard_fonts: /./,
  wasm: /\.wasm$|^LICENSE/,
} as const

/** @param folder is written, file by file. @throws where the package is not installed */
export function copyPdfFiles(projectFolder: string, folder: string): void {
  for (const [name, pattern] of Object.entries(wanted)) {
    const from = join(projectFolder, 'node_modules/pdfjs-dist', name)
    mkdirSync(join(folder, name), { recursive: true })
    for (const file of readdirSync(from)) if (pattern.test(file)) copyFileSync(join(from, file), join(folder, name, file))
  }
}
