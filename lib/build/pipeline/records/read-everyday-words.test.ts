import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { formatProblem } from '../../tools/problem.ts'
import { readEverydayWords } from './read-everyday-words.ts'

const root = temporaryFolder()

async function read(content: string | null) {
  const folder = await folderOf(root, content === null ? {} : { 'everyday-words.yaml': content })
  const { groups, problems } = await readEverydayWords(folder)
  return { groups, problems: problems.map((problem) => formatProblem(problem).replace(/^.*everyday-words/, 'everyday-words')) }
}

test('groups of words are read as they are written', async () => {
  assert.deepEqual(await read('- [断电, power failure]\n'), { groups: [['断电', 'power failure']], problems: [] })
})

test('a folder without the file has no such words', async () => {
  assert.deepEqual(await read(null), { groups: [], problems: [] })
})

test('a group of one word, and a word twice in its group, are told with file and line', async () => {
  const { problems: alone } = await read('- [断电, 掉电]\n- [卡住]\n')
  assert.match(alone[0] ?? '', /^everyday-words\.yaml:2/)
  const { problems: twice } = await read('- [断电, 掉电]\n- [Hang, 卡住, hang]\n')
  assert.match(twice[0] ?? '', /^everyday-words\.yaml:2/)
  assert.match(twice[0] ?? '', /"hang" twice/)
})
