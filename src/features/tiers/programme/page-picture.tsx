import type { PublicPicture } from '@/contracts/tiers/programme-page';

/** A picture with its place kept free, in the size and kind that fit the reader's screen. `sizes` as in HTML. */
export function PagePicture({
  picture: { alt, width, height, src, sets },
  sizes,
  first = false,
  className,
}: {
  picture: PublicPicture;
  sizes: string;
  /** Seen without scrolling: loaded at once. */
  first?: boolean;
  className?: string;
}) {
  return (
    <picture>
      {sets.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
