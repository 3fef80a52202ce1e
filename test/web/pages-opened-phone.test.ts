import { PHONE } from "./browse.ts";
import { describeOpened } from "./opened.suite.ts";

describeOpened("phone", { ...PHONE, viewport: { width: 360, height: 780 } });
