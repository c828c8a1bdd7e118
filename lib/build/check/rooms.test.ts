/** The table of rooms against the house as it stands: every folder has its room, every import keeps to it, and none leads in a circle. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { parseSync } from 'oxc-parser'
import { roomOf, rooms } from './rooms.js'

const project = resolve(import.meta.dirname, '../../..')
const inRooms = /^(app|components|e2e|lib)\//
const tests = /\.(test|slow|spec)\.tsx?$/

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: project, encoding: 'utf8' })
  .split('\n')
  .filter((path) => inRooms.test(path) && /\.(tsx?|m?js)$/.test(path) && existsSync(join(project, path)))
const sources = files.filter((path) => !tests.test(path))

/** Files of ours that a file imports, types included. */
function importsOf(path: string): string[] {
  const source = readFileSync(join(project, path), 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(path, source).module
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ]
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(project, resolve(project, dirname(path), name)))
    .filter((target) => sources.includes(target))
}

/** Every cycle's nodes that a depth-first walk meets, as "a → b → a". */
function cyclesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (node: string, way: readonly string[]): void => {
    const start = way.indexOf(node)
    if (start >= 0) cycles.push([...way.slice(start), node].join(' → '))
    if (start >= 0 || done.has(node)) return
    for (const next of edges.get(node) ?? []) walk(next, [...way, node])
    done.add(node)
  }
  for (const node of edges.keys()) walk(node, [])
  return cycles
}

const ofFiles = new Map(sources.map((path) => [path, new Set(importsOf(path))]))

test('every folder of sources has a room, and every room has sources', () => {
  const folders = new Set(sources.map(roomOf))
  assert.deepEqual([...folders].filter((folder) => !(folder in rooms)).sort(), [])
  assert.deepEqual(
    Object.keys(rooms)
      .filter((room) => !folders.has(room))
      .sort(),
    [],
  )
})

test('no import leaves its room for one that the table does not name', () => {
  const strays = [...ofFiles].flatMap(([path, targets]) =>
    [...targets]
      .filter((target) => roomOf(target) !== roomOf(path) && !rooms[roomOf(path)]?.includes(roomOf(target)))
      .map((target) => `${path} imports ${target}`),
  )
  assert.deepEqual(strays, [])
})

test('no files import each other in a circle', () => assert.deepEqual(cyclesIn(ofFiles), []))

test('no rooms may import each other in a circle', () => {
  const allowed = Object.entries(rooms).map(([room, others]): [string, Set<string>] => [
    room,
    new Set(others.filter((other) => other !== room)),
  ])
  assert.deepEqual(cyclesIn(new Map(allowed)), [])
})
