/** SQL: whether the published page shows the picture `p`. Hidden parts show nothing. */
export const SHOWN = `EXISTS (
  SELECT FROM programme_page g
   WHERE g._status = 'published'
     AND (g.meta_picture_id = p.id
          OR EXISTS (SELECT FROM jsonb_array_elements(CASE WHEN jsonb_typeof(g.blocks) = 'array' THEN g.blocks ELSE '[]' END) b
                      WHERE coalesce(b->>'hidden', 'false') <> 'true' AND strpos(b::text, p.id::text) > 0)))`;
