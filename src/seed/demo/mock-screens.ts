import sharp from 'sharp';
import type { DemoFile } from './files';

const WIDTH = 1600;
const HEIGHT = 1000;

/** A rounded rectangle: place, size, fill, and how round. */
const box = (x: number, y: number, width: number, height: number, fill: string, round = 16): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
/** A line of writing, as one sees it from afar. */
const writing = (x: number, y: number, width: number, fill = '#cbd5e1'): string => box(x, y, width, 18, fill, 9);
const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

type Colours = { from: string; to: string; main: string; soft: string };

/** A window on a ground of two colours. Shapes only, so that it looks the same whatever fonts a machine has. */
function windowOf({ from, to, main }: Colours, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>
    ${box(160, 120, 1280, 960, '#ffffff', 28)}${box(160, 120, 1280, 72, '#f1f5f9', 28)}
    ${times(3, (i) => dot(208 + i * 36, 156, 10, '#cbd5e1'))}${box(560, 138, 480, 36, '#ffffff', 18)}
    ${box(208, 224, 64, 64, main, 18)}${writing(292, 246, 180, '#334155')}${times(3, (i) => writing(1000 + i * 140, 246, 100))}
    ${inside}</svg>`;
}

const shop = (colours: Colours): string =>
  windowOf(
    colours,
    box(208, 324, 1184, 250, colours.soft, 24) +
      box(256, 376, 420, 36, '#1e293b', 18) +
      writing(256, 438, 340, '#64748b') +
      box(256, 488, 190, 52, colours.main, 26) +
      dot(1180, 450, 96, colours.main) +
      dot(1060, 470, 60, '#ffffff') +
      times(4, (i) => {
        const x = 208 + i * 304;
        return (
          box(x, 610, 272, 190, colours.soft, 20) +
          dot(x + 136, 705, 56 - i * 4, colours.main) +
          writing(x, 826, 170, '#334155') +
          writing(x, 860, 90) +
          box(x + 212, 822, 60, 44, colours.main, 22)
        );
      }),
  );

const calendar = (colours: Colours): string => {
  const taken = new Set([1, 4, 8, 9, 13, 17, 18, 23, 26]);
  return windowOf(
    colours,
    writing(208, 344, 320, '#1e293b') +
      writing(208, 384, 220) +
      times(28, (i) => {
        const [x, y] = [208 + (i % 7) * 118, 440 + Math.floor(i / 7) * 118];
        return box(x, y, 102, 102, taken.has(i) ? colours.main : colours.soft, 20) + dot(x + 51, y + 51, 12, '#ffffff');
      }) +
      box(1068, 344, 324, 560, '#f8fafc', 24) +
      times(5, (i) => {
        const y = 384 + i * 100;
        return (
          dot(1124, y + 30, 28, i === 1 ? colours.main : colours.soft) +
          writing(1172, y + 12, 160, '#334155') +
          writing(1172, y + 44, 100)
        );
      }),
  );
};

const route = (colours: Colours): string =>
  windowOf(
    colours,
    box(208, 324, 800, 680, colours.soft, 24) +
      times(5, (i) => box(208, 420 + i * 110, 800, 10, '#ffffff', 5) + box(330 + i * 150, 324, 10, 680, '#ffffff', 5)) +
      `<path d="M270 900 C 420 880 360 640 520 620 S 700 700 760 520 S 860 420 940 390" fill="none" stroke="${colours.main}" stroke-width="18" stroke-linecap="round"/>` +
      dot(270, 900, 26, '#1e293b') +
      dot(600, 640, 20, '#ffffff') +
      dot(940, 390, 30, colours.main) +
      times(4, (i) => {
        const y = 324 + i * 150;
        return (
          box(1048, y, 344, 126, '#f8fafc', 20) +
          box(1072, y + 30, 66, 66, i === 0 ? colours.main : colours.soft, 20) +
          writing(1162, y + 38, 180, '#334155') +
          writing(1162, y + 72, 120)
        );
      }),
  );

const SCREENS = {
  bakery: shop({ from: '#f59e0b', to: '#b45309', main: '#d97706', soft: '#fef3c7' }),
  dental: calendar({ from: '#0ea5e9', to: '#4338ca', main: '#0284c7', soft: '#e0f2fe' }),
  logistics: route({ from: '#10b981', to: '#0f766e', main: '#059669', soft: '#d1fae5' }),
};

/** A page as the demo's programme could have built it. */
export async function mockScreen(name: keyof typeof SCREENS): Promise<DemoFile> {
  const data = await sharp(Buffer.from(SCREENS[name])).png().toBuffer();
  return { name: `${name}.png`, mimetype: 'image/png', data };
}
