/** Rules for Oxlint: imports go from room to room, and take packages in, as `rooms.js` allows. Tests may import what they test. */
import { dirname, relative, resolve } from 'node:path'
import { forbidden, roomOf, rooms } from './rooms.js'

const project = resolve(import.meta.dirname, '../../..')
const tests = /\.(test|slow|spec)\.tsx?$/

/**
 * @param {string} path of the file, from the project
 * @param {string} name as it stands in the import
 * @returns {string | null} why a file may not import that; null where it may
 */
function reasonAgainst(path, name) {
  if (!name.startsWith('.')) {
    const rule = forbidden.find((rule) => rule.in.test(path) && rule.packages.some((pattern) => pattern.test(name)))
    return rule === undefined ? null : `${name} has no place here. ${rule.since}`
  }
  const room = roomOf(path)
  const other = roomOf(relative(project, resolve(project, dirname(path), name)))
  if (other === room || !(room in rooms) || !(other in rooms) || rooms[room].includes(other)) return null
  return `${room} may import nothing of ${other}: lib/build/check/rooms.js.`
}

/** @typedef {{ source?: { value?: unknown } | null }} ImportNode */

const imports = {
  /**
   * @param {{ filename: string, report(found: { node: unknown, message: string }): void }} context
   * @returns {Partial<Record<string, (node: ImportNode) => void>>} by kind of node
   */
  create(context) {
    const path = relative(project, context.filename)
    if (tests.test(path)) return {}
    const look = ({ source }) => {
      const reason = typeof source?.value === 'string' ? reasonAgainst(path, source.value) : null
      if (reason !== null) context.report({ node: source, message: reason })
    }
    return { ImportDeclaration: look, ImportExpression: look, ExportNamedDeclaration: look, ExportAllDeclaration: look }
  },
}

export default { meta: { name: 'rooms' }, rules: { imports } }
