export { byteWords } from "./byte-words.ts";
export { FileDrop, type FileDropProps } from "./file-drop.tsx";
export { saveText } from "./save-text.ts";
