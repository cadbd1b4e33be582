import { REDUCED_MOTION } from './use-media-query';

const TOKENS = [
  '--color-accent',
  '--color-accent-end',
  '--color-tier-performer',
  '--color-tier-active',
  '--color-good',
];

/** The computed tokens as `#rrggbb`: canvas-confetti reads nothing else. */
function tokenColours(): string[] {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('i'));
  const colours = TOKENS.map((token) => {
    probe.style.color = `var(${token})`;
    if (!pen) return '#ff9d2e';
    pen.fillStyle = getComputedStyle(probe).color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
  probe.remove();
  return colours;
}

/**
 * Confetti for a promotion, a first deal, a milestone. Nothing, not even the download, when motion is reduced. A dialog brings its
 * own canvas: it stands above everything else of the page.
 */
export async function celebrate(canvas?: HTMLCanvasElement): Promise<void> {
  if (window.matchMedia(REDUCED_MOTION).matches) return;
  const { default: canvasConfetti } = await import('canvas-confetti');
  // Its worker would come from a blob, which the content security policy refuses.
  const confetti = canvasConfetti.create(canvas, { useWorker: false, resize: true });
  const colors = tokenColours();
  const shared = {
    colors,
    disableForReducedMotion: true,
    particleCount: 70,
    spread: 62,
    startVelocity: 48,
    zIndex: 100,
  };
  await Promise.all([
    confetti({ ...shared, angle: 62, origin: { x: 0, y: 0.75 } }),
    confetti({ ...shared, angle: 118, origin: { x: 1, y: 0.75 } }),
  ]);
}
