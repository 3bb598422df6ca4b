/** Pixels of the longer side of a picture that is sent, and of the small one that is kept beside the record. */
const longest = 1_600
const small = 160

export type Shrunk = { bytes: ArrayBuffer; thumb: string }

/**
 * A picture drawn anew on the phone: smaller, as a JPEG, upright, and with nothing of the place and the camera, since only
 * its points are drawn. Null where it is no picture that this browser can read.
 */
export async function shrink(file: Blob): Promise<Shrunk | null> {
  const url = URL.createObjectURL(file)
  try {
    const image = await load(url)
    if (!image.naturalWidth) return null
    const blob = await new Promise<Blob | null>((done) => draw(image, longest).toBlob(done, 'image/jpeg', 0.82))
    if (!blob) return null
    return { bytes: await bytesOf(blob), thumb: draw(image, small).toDataURL('image/jpeg', 0.7) }
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('no picture'))
    image.src = url
  })
}

/** An image element turns itself as its EXIF says, so what is drawn is upright. */
function draw(image: HTMLImageElement, most: number): HTMLCanvasElement {
  const scale = Math.min(1, most / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const context = canvas.getContext('2d')!
  // A JPEG has no transparency: what shines through is paper.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

const bytesOf = (blob: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(blob)
  })
