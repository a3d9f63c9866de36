// What paper bears at the head of each page.
import assert from "node:assert/strict";
import test from "node:test";

import { quotedForStyle, rules } from "../hooks/congkhai/theme/assets/paper.js";

test("no name ends the text of a style sheet before its end", () => {
  assert.equal(quotedForStyle('Phong trào "Xanh" \\ 2026\n sạch'), '"Phong trào \\"Xanh\\" \\\\ 2026 sạch"');
  assert.ok(rules('a"; } body { display: none', "https://x.vn/").includes('"a\\"; } body'));
});
