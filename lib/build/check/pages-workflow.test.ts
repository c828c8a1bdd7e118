/** The workflow that publishes to GitHub Pages: originals belong to others, so nothing of them is fetched unless it is said. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'

const path = join(import.meta.dirname, '../../../.github/workflows/pages.yml')
const stepSchema = z.object({
  if: z.string().optional(),
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const buildSchema = z.object({ env: z.record(z.string(), z.string()), steps: z.array(stepSchema) })
const workflowSchema = z.object({ jobs: z.object({ build: buildSchema }) })
const { env, steps } = workflowSchema.parse(parse(readFileSync(path, 'utf8'))).jobs.build

const stepThat = (pattern: RegExp) => steps.findIndex(({ run, uses }) => pattern.test(run ?? uses ?? ''))

test('nothing of originals is fetched or kept unless the variable ORIGINALS says so', () => {
  const concerned = steps.filter((step) =>
    /originals|\.cache\/(?:text|pages|ocr)/.test(JSON.stringify(step.with ?? step.run ?? '')),
  )
  assert.equal(concerned.length, 3)
  for (const { if: condition = '' } of concerned) assert.match(condition, /(?:^|&& )vars\.ORIGINALS == 'on'$/)
})

test('what is fetched before the build is kept after it, whatever becomes of the run', () => {
  const order = [/cache\/restore/, /npm run originals/, /npm run build/, /cache\/save/].map(stepThat)
  assert.ok(!order.includes(-1), order.join(' '))
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
  const [restore, save] = [steps[order[0] ?? -1], steps[order[3] ?? -1]]
  assert.deepEqual([save?.with?.path, save?.with?.key], [restore?.with?.path, restore?.with?.key])
  assert.match(save?.if ?? '', /^always\(\)/)
})

test('text in pictures is read only where the variable OCR says so', () => assert.equal(env.OCR, '${{ vars.OCR }}'))
