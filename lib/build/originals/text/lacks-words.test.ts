import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { onePagePdf } from '../fixtures/raw-pdf.ts'
import { openPdf } from './open-pdf.ts'

/** In a font that the document does not bring. */
const composite = {
  font: '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
  extra: [
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ],
  resources: '',
}
const chinese = (text: string) => `BT /F1 24 Tf 20 200 Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`
const latin = (text: string) => `BT /F2 14 Tf 20 100 Td (${text}) Tj ET`
const coloured = '0.2 0.4 0.6 rg 0 0 400 300 re f 1 1 1 rg'

async function lacksWords(content: string, options = composite): Promise<boolean> {
  const pdf = onePagePdf(content, options).toString('latin1').replace('/F1 5 0 R', '/F1 5 0 R /F2 8 0 R')
  const document = await openPdf(Buffer.from(pdf, 'latin1'))
  return document.lacksWords(1)
}

describe('a picture without the words of its page', () => {
  const cases: [name: string, content: string, lacks: boolean][] = [
    ['on white', chinese('没有带字体的一行字'), true],
    ['on a colour', `${coloured} ${chinese('没有带字体的一行字')}`, true],
    ['with a page number that is drawn', `${coloured} ${chinese('没有带字体的一行字')} ${latin('3')}`, true],
    ['no: most of it is drawn', `${coloured} ${latin('Curve Meetup in Hangzhou')} ${chinese('甲')}`, false],
    ['no: white on white is drawn', `1 1 1 rg ${latin('white')}`, false],
    ['no: words that were recognised of a scanned page', `${coloured} 3 Tr ${chinese('没有带字体的一行字')}`, false],
    ['no: no words', coloured, false],
  ]
  for (const [name, content, lacks] of cases) test(name, async () => assert.equal(await lacksWords(content), lacks))
})
