/**
 * Splits a normalised word where the script changes: "curve元数据s3" → curve, 元数据, s3. Punctuation separates too, but
 * not within names and numbers: "2.5副本" → 2.5, 副本; "open-cas". PostgreSQL cuts alike (`expand_word` in
 * lib/build/postgres/sql/read.sql): change both together.
 */
export function scriptRuns(word: string): string[] {
  return word.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.\-_/+](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu) ?? []
}
