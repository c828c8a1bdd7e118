/** The picture of the page that is open, as a PNG for the clipboard; loaded where one is asked for. */

/** @throws where there is none, or it can't be read */
export async function pictureToCopy(): Promise<Blob> {
  const picture = document.querySelector<HTMLImageElement | HTMLCanvasElement>('[data-stage] > :is(img, canvas)')
  if (!picture) throw new Error('there is no picture to copy')
  const canvas = document.createElement('canvas')
  if (picture instanceof HTMLImageElement) {
    await picture.decode()
    ;[canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight]
  } else [canvas.width, canvas.height] = [picture.width, picture.height]
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob)
      else failed(new Error('the picture can’t be read'))
    }, 'image/png')
  })
}
