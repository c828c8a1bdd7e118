/** PDF.js reads a file here, beside the page. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
