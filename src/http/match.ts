import type { Binding } from './binding';

type Found = { binding: Binding; params: Record<string, string> };
type Pattern = { binding: Binding; segments: string[] };

/** Finds a route by method and path: whole paths by one look-up, those with parameters by segments. */
export function compileRoutes(bindings: readonly Binding[]): (method: string, pathname: string) => Found | null {
  const whole = new Map<string, Binding>();
  const patterns = new Map<string, Pattern[]>();
  const ids = new Set<string>();
  for (const binding of bindings) {
    const { method, path, id } = binding.spec;
    if (ids.has(id)) throw new Error(`Two routes are called ${id}`);
    ids.add(id);
    if (!path.includes('/:')) {
      const key = `${method} ${path}`;
      if (whole.has(key)) throw new Error(`Two routes answer ${key}`);
      whole.set(key, binding);
      continue;
    }
    const segments = path.split('/');
    const key = `${method} ${segments.length}`;
    patterns.set(key, [...(patterns.get(key) ?? []), { binding, segments }]);
  }
  return (method, pathname) => {
    const path = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
    const exact = whole.get(`${method} ${path}`);
    if (exact) return { binding: exact, params: {} };
    const segments = path.split('/');
    for (const pattern of patterns.get(`${method} ${segments.length}`) ?? []) {
      const params = paramsIn(pattern.segments, segments);
      if (params) return { binding: pattern.binding, params };
    }
    return null;
  };
}

function paramsIn(pattern: string[], segments: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const segment = segments[i] as string;
    if (part.startsWith(':')) {
      try {
        params[part.slice(1)] = decodeURIComponent(segment);
      } catch {
        return null; // a broken escape names nothing
      }
    } else if (part !== segment) {
      return null;
    }
  }
  return params;
}
