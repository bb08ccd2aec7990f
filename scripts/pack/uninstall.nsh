; Uninstalling asks whether what the person entered (companies, scales, photos) goes too; an update never asks.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "同时删除已保存的单位、秤和照片吗？$\r$\nDelete the saved companies, scales and photos too?" /SD IDNO IDNO keepData
      RMDir /r "$APPDATA\verify-guide"
    keepData:
  ${endIf}
!macroend
