// What every page does.
import "./time.js";
import "./built.js";
import "./stale.js";
import "./tables.js";
import "./copy.js";
import "./paper.js";
import "./offline.js";
