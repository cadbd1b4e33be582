/** Confetti for what deserves it, loaded when used; nothing for who prefers less motion. */
export async function throwConfetti(): Promise<void> {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { default: confetti } = await import('canvas-confetti');
  const canvas = document.createElement('canvas');
  canvas.className = 'pointer-events-none fixed inset-0 z-50 size-full';
  canvas.setAttribute('aria-hidden', 'true');
  document.body.append(canvas);
  // On the page's own thread: the library's worker is a blob, which the content security policy refuses.
  const shoot = confetti.create(canvas, { useWorker: false, resize: true });
  const colors = ['--color-accent', '--color-accent-end', '--color-good-mark', '--color-chart-3'].map(resolvedColour);
  await shoot({ particleCount: 120, spread: 80, origin: { y: 0.7 }, colors });
  canvas.remove();
}

/** A token as the hex notation that canvas-confetti reads. */
function resolvedColour(token: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  if (!context) return '#f59e0b';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
