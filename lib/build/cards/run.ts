/** `npm run -s cards`: draws the cards of the catalogue that the pipeline wrote; with `CARDS=off`, takes them away. */
import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { writeCards } from './write-cards.ts'

const project = resolve(import.meta.dirname, '../../..')
const site = resolve(project, 'public')

if (process.env.CARDS === 'off') {
  rmSync(resolve(site, 'og'), { recursive: true, force: true })
  process.stdout.write('No cards (CARDS=off)\n')
} else {
  const catalogue = JSON.parse(readFileSync(resolve(site, 'data/catalogue.json'), 'utf8')) as Catalogue
  const { count, drawn } = await writeCards(catalogue, { site, cache: resolve(project, '.cache/cards') })
  process.stdout.write(`${count} cards, ${drawn} of them drawn anew\n`)
}
