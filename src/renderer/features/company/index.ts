export { CompanyBar } from "./CompanyBar.js";
export { CompanyForm } from "./CompanyForm.js";
export { CompanyList } from "./CompanyList.js";
export { ImportButton } from "./ImportButton.js";
export { CountyBox, RegionField } from "./RegionField.js";
export { resolveRegion } from "./region.js";
export { UsualRegion } from "./UsualRegion.js";
