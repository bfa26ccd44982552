// The product's version, written into workbooks so that a later one knows what it has before it.
import about from "../../package.json";

export const PRODUCT_VERSION: string = about.version;
