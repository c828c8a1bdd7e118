import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { onePagePdf, stream } from '../fixtures/raw-pdf.ts'
import { writtenPdf } from '../fixtures/written-pdf.ts'
import { codeSpace } from './lay-out-code.ts'
import { openPdf } from './open-pdf.ts'

const line = (text: string, y: number, x = 20) => `BT /F1 14 Tf ${x} ${y} Td (${text}) Tj ET`
const inLayer = (name: string, content: string) => `/OC /${name} BDC ${content} EMC`
const form = (content: string, entries = '') =>
  stream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /Font << /F1 5 0 R >> >> ${entries}`,
  ).toString()

/** Objects 6 and 7: the first is off. */
const layers = {
  catalogue: '/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] /Order [6 0 R 7 0 R] >> >>',
  extra: ['<< /Type /OCG /Name (notes) >>', '<< /Type /OCG /Name (slide) >>'],
}
const properties = '/Properties << /Off 6 0 R /On 7 0 R >>'

async function readLines(pdf: Buffer): Promise<string[]> {
  const document = await openPdf(pdf)
  return document
    .readText(1)
    .replaceAll(codeSpace, ' ')
    .split(/\s*\r?\n/)
}

describe('layers', () => {
  test('what one hides that is off is not read, whether or not another stands in its place', async () => {
    const content = [inLayer('Off', line('secret', 200)), inLayer('On', line('shown', 200)), line('plain', 150)].join('\n')
    assert.deepEqual(await readLines(onePagePdf(content, { ...layers, resources: properties })), ['shown', 'plain'])
  })

  test('one within another that is off', async () => {
    const content = `${inLayer('Off', inLayer('On', line('secret', 200)))} ${line('plain', 150)}`
    assert.deepEqual(await readLines(onePagePdf(content, { ...layers, resources: properties })), ['plain'])
  })

  test('a form that belongs to one', async () => {
    const pdf = onePagePdf(`/Hidden Do /Shown Do ${line('plain', 150)}`, {
      ...layers,
      extra: [...layers.extra, form(line('secret', 200), '/OC 6 0 R'), form(line('shown', 180), '/OC 7 0 R')],
      resources: '/XObject << /Hidden 8 0 R /Shown 9 0 R >>',
    })
    assert.deepEqual(await readLines(pdf), ['shown', 'plain'])
  })

  test('white words on a layer that is on are read', async () => {
    const content = inLayer('On', `1 1 1 rg ${line('shown', 200)}`)
    assert.deepEqual(await readLines(onePagePdf(content, { ...layers, resources: properties })), ['shown'])
  })

  test('words that were recognised of a scanned page, which no layer hides', async () => {
    const content = inLayer('On', `3 Tr ${line('recognised', 200)}`)
    assert.deepEqual(await readLines(onePagePdf(content, { ...layers, resources: properties })), ['recognised'])
  })
})

describe('edges', () => {
  const content = [line('above', 280), line('within', 200), line('beside', 150, -200), line('last', 120)].join('\n')

  test('what the crop box cuts off is not read', async () => {
    assert.deepEqual(await readLines(onePagePdf(content, { page: '/CropBox [0 0 400 270]' })), ['within', 'last'])
  })

  test('nor what lies outside the page', async () => {
    assert.deepEqual(await readLines(onePagePdf(content)), ['above', 'within', 'last'])
  })

  test('a page that is turned', async () => {
    assert.deepEqual(await readLines(onePagePdf(line('within', 290, 300), { page: '/Rotate 90' })), ['within'])
  })
})

describe('annotations', () => {
  const annotation = (entries: string) => `/Annots [<< /Type /Annot /Rect [20 100 200 130] /DA (/Helv 12 Tf) ${entries} >>]`
  const read = (page: string, extra: string[] = []) => readLines(onePagePdf(line('body', 200), { page, extra }))

  test('text in a frame, as it is drawn', async () => {
    const appearance = form(line('three', 110))
    assert.deepEqual(await read(annotation('/Subtype /FreeText /F 4 /Contents (other) /AP << /N 6 0 R >>'), [appearance]), [
      'body',
      'three',
    ])
  })

  test('text in a frame, which the viewer draws', async () => {
    assert.deepEqual(await read(annotation('/Subtype /FreeText /F 4 /Contents (three)')), ['body', 'three'])
  })

  test('not: in a frame that the crop box cuts off', async () => {
    const page = `/CropBox [0 150 400 300] ${annotation('/Subtype /FreeText /F 4 /Contents (three)')}`
    assert.deepEqual(await read(page), ['body'])
  })

  test('a stamp', async () => {
    assert.deepEqual(await read(annotation('/Subtype /Stamp /F 4 /AP << /N 6 0 R >>'), [form(line('draft', 110))]), [
      'body',
      'draft',
    ])
  })

  for (const [name, entries] of [
    ['hidden', '/Subtype /FreeText /F 2 /Contents (three)'],
    ['hidden, drawn', '/Subtype /FreeText /F 2 /Contents (three) /AP << /N 6 0 R >>'],
    ['a note that opens by a click', '/Subtype /Text /F 4 /Contents (three)'],
    ['a remark on marked text', '/Subtype /Highlight /F 4 /Contents (three) /QuadPoints [20 130 200 130 20 100 200 100]'],
  ] as const) {
    test(`not: ${name}`, async () => {
      assert.deepEqual(await read(annotation(entries), [form(line('three', 110))]), ['body'])
    })
  }

  test('are read once, however often the page is', async () => {
    const page = annotation('/Subtype /FreeText /F 4 /AP << /N 6 0 R >>')
    const document = await openPdf(onePagePdf(line('body', 200), { page, extra: [form(line('three', 110))] }))
    assert.equal(document.readText(1), document.readText(1))
  })
})

describe('lines, as they stand', () => {
  const cases: [name: string, content: string, lines: string[]][] = [
    ['drawn from below', [line('third', 100), line('second', 150), line('first', 200)].join(' '), ['first', 'second', 'third']],
    ['a number drawn after its title', `${line('chapter', 200, 60)} ${line('01', 200)}`, ['01 chapter']],
    [
      'a row of a table',
      [line('disk', 200), line('4 s', 200, 250), line('server', 150), line('1 s', 150, 250)].join(' '),
      ['disk 4 s', 'server 1 s'],
    ],
    [
      'two columns',
      [line('left one', 200), line('left two', 180), line('right one', 200, 220), line('right two', 180, 220)].join(' '),
      ['left one', 'left two', 'right one', 'right two'],
    ],
    ['words that are placed one by one', `${line('elect', 200)} ${line('leaders', 200, 52.5)}`, ['elect leaders']],
    ['letters that stand apart', 'BT /F1 14 Tf 3 Tc 20 200 Td (scattered) Tj ET', ['scattered']],
    [
      'code, with its spaces',
      'BT /F1 10 Tf 12 TL 20 200 Td (message Fs {) Tj T* 24 0 Td (required string id = 1;) Tj -24 -12 Td (}) Tj ET',
      ['message Fs {', '    required string id = 1;', '}'],
    ],
    ['from below to above', 'BT /F1 14 Tf 0 1 -1 0 40 60 Tm (upwards written) Tj ET', ['upwards written']],
  ]
  for (const [name, content, lines] of cases) {
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont ${name.startsWith('code') ? '/Courier' : '/Helvetica'} >>`
    test(name, async () => assert.deepEqual(await readLines(onePagePdf(content, { font })), lines))
  }

  test('read downwards, though the font claims three times its height', async () => {
    const down = (text: string, x: number) => [...text].map((one, at): [string, number, number] => [one, x, 40 + 18 * at])
    const pdf = await writtenPdf([...down('先写日志', 200), ...down('再写数据', 160), ['返回', 40, 200]])
    assert.deepEqual(await readLines(pdf), ['先写日志', '再写数据', '返回'])
  })
})
