/** How much a word says: 1 where hardly anything holds it, next to nothing where nearly everything does. */
export function rarity(holding: number, total: number, min: number): number {
  return Math.max(min, Math.log((total + 1) / (holding + 1)) / Math.log(total + 1))
}
