/** As much as a page of small print needs; the server keeps no more either. */
const LONGEST_SIDE = 2_400;
const SMALL_ENOUGH = 1_500_000;
const KEPT_AS_IS = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * A photo of a size that goes over a phone's network and into a queue. What is small already, what is no picture and what
 * the device cannot draw stays as it is.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || (KEPT_AS_IS.has(file.type) && file.size <= SMALL_ENOUGH)) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const shrunk = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return shrunk ?? file;
  } catch {
    return file;
  }
}
