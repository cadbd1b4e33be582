import { type CardGuess, readCard } from '@/domain/pipeline/business-card';

/** The browser's own reading of pictures; few have it. */
type Detector = { detect(picture: ImageBitmap): Promise<readonly { rawValue: string }[]> };
type DetectorWindow = { TextDetector?: new () => Detector };

/** What a photographed card says, where the device reads pictures; nothing where it does not. */
export async function readPhoto(photo: Blob): Promise<CardGuess> {
  const { TextDetector } = window as unknown as DetectorWindow; // no types of the platform name it
  if (!TextDetector) return {};
  try {
    const picture = await createImageBitmap(photo);
    const found = await new TextDetector().detect(picture);
    picture.close();
    return readCard(found.flatMap(({ rawValue }) => rawValue.split('\n')));
  } catch {
    // It says it can and then cannot: the card is typed in.
    return {};
  }
}
