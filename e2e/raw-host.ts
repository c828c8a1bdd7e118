/**
 * A server that behaves as the forge's raw host does, on this machine: PDFs as `application/octet-stream` that nobody may guess
 * otherwise, pieces where they are asked for, and leave for every origin to read them.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import PDFDocument from 'pdfkit'

export interface RawHost {
  origin: string
  /** What was asked for, as "GET bytes=0-131071" or "GET". */
  asked: string[]
  /** Bytes that were sent. */
  sent: () => number
  close: () => void
}

/** Of a picture, so that a page weighs something; always the same. */
function noise(seed: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let value = seed
  for (let index = 0; index < length; index += 1) {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0
    bytes[index] = value >>> 24
  }
  return bytes
}

/** A deck: on each page a band of its own colour over the whole width, its number, and some 600 KB that compress no further. */
export async function makeDeck(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ size: [960, 540], margin: 0, autoFirstPage: false, compress: false, info: {} })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (let page = 1; page <= pages; page += 1) {
    document.addPage()
    document.rect(0, 0, 960, 100).fill([20 * page, 0, 0])
    document.fillColor('black').fontSize(48).text(`Page ${page}`, 60, 240, { lineBreak: false })
    // A comment of the page's content: read with the page, and not drawn.
    document.addContent(`%${noise(page, 450_000).toString('base64')}`)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** @param file answers every address. @param broken what it does instead: knows no such file, or no pieces */
export async function startRawHost(file: Buffer, broken?: 'missing' | 'whole'): Promise<RawHost> {
  const asked: string[] = []
  let sent = 0
  const server = createServer(({ method = '', headers }, response) => {
    asked.push([method, headers.range].filter((part) => part !== undefined).join(' '))
    const head = {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Accept-Ranges': 'bytes',
    }
    const [, begin, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (method !== 'GET') response.writeHead(403, {}).end()
    else if (broken === 'missing') response.writeHead(404, head).end('404: Not Found')
    else if (begin === undefined || end === undefined || broken === 'whole') {
      sent += file.length
      response.writeHead(200, head).end(file)
    } else {
      const piece = file.subarray(Number(begin), Number(end) + 1)
      sent += piece.length
      const range = `bytes ${begin}-${Number(begin) + piece.length - 1}/${file.length}`
      response.writeHead(206, { ...head, 'Content-Range': range }).end(piece)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, sent: () => sent, close }
}
