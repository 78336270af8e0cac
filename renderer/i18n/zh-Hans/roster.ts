export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_other: '{{count}} 位联系人',
    selected_other: '已选择 {{count}} 位联系人', nothingChanged: '没有做任何更改。', notice: '联系人和分组',
    noGroup: '无分组', moveTo: '{{who}} → {{group}}', copyTo: '{{who}} → {{group}}（复制）', toNoGroup: '{{who}} → 移出分组', mergeInto: '{{from}} 的全部 → {{to}}',
    otherAccount: '联系人属于其账号：不能移到另一个账号。', dragHint: '拖到一个分组', already: '已在 {{group}} 中',
    cut: '{{who}}：转到一个分组并按 {{key}} 即可移动。按 Esc 放弃。', copied: '{{who}}：转到一个分组并按 {{key}} 即可复制。按 Esc 放弃。', givenUp: '已放弃；没有移动任何内容。',
    moveEntry: '移到另一个分组', moveEntryHint: '然后转到该分组并按 {{paste}}。也可以拖动。{{cut}} 作用相同，{{copy}} 为复制。',
    moved: '已将 {{who}} 移到 {{group}}。', added: '已将 {{who}} 同时放入 {{group}}。', left: '已将 {{who}} 移出 {{group}}。', leftAll: '已将 {{who}} 移出其所有分组。',
    regrouped: '已将 {{who}} 从 {{from}} 移到 {{to}}。', changed: '已更改 {{who}}。',
    new: '已添加 {{who}}。', gone: '已移除 {{who}}。', imported_other: '已导入 {{count}} 位联系人。', reordered: '已更改顺序。',
    told: '{{who}}：已发送您的状态，之后的每次变化也会发送，直到您离线。',
    waits: '您重新连接后会告知服务器。',
    undone: '已撤销：{{what}}', redone: '已重做：{{what}}', nothingToUndo: '没有可撤销的操作。', nothingToRedo: '没有可重做的操作。',
    failed_other: '{{count}} 位联系人没有更改：{{reason}}',
    placed: '{{who}}：第 {{place}} 位，共 {{count}} 位。', notByHand: '要在分组内移动联系人，请在{{menu}}中选择“{{how}}”。',
    undo: '撤销', redo: '重做', remove: '删除分组', removeHint: '其中的联系人会保留在您的列表中。',
    mergeEntry: '与另一个组合并…', mergeWith: '组', mergeTitle: '合并两个分组吗？', mergeText_other: '将 {{from}} 的全部 {{count}} 位联系人移到 {{to}} 吗？', mergeHint: '之后 {{from}} 将不复存在。您可以撤销。', merge: '移动',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: '导入和导出联系人', entry: '导入或导出…', account: '账号',
    export: '导出', exportLead: '您的联系人及其名称和分组，保存为文件。表格可用任何电子表格软件打开；XEP-0227 可由其他程序和服务器读取。',
    csv: '导出为表格（CSV）', xml: '导出为 XEP-0227（XML）',
    import: '导入', importLead: '第一列为地址的表格，或 XEP-0227 文件。在做任何更改之前，您会先看到它将更改什么。', choose: '选择文件…',
    from: '来自 {{name}}', tooLarge: '该文件太大。没有做任何更改。', unreadable: '在该文件中找不到联系人。没有做任何更改。',
    new_other: '{{count}} 位新联系人', changed_other: '{{count}} 位联系人获得名称或分组',
    same_other: '{{count}} 位已与文件中一致',
    bad_other: '{{count}} 行无法使用，将被略过：',
    badRow: { address: '第 {{number}} 行没有地址：{{text}}', own: '第 {{number}} 行是您自己的地址。', long: '第 {{number}} 行的名称或分组太长：{{text}}' },
    more_other: '还有 {{count}} 项', isNew: '新', isChanged: '已更改', inGroups: '在 {{groups}} 中',
    asks: '请求新联系人显示其何时在线', submit_other: '导入 {{count}} 位联系人', nothing: '其中没有新内容。',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: '列表选项', sort: '分组内联系人的排序', online: '在线的在前', presence: '按状态', presenceHint: '先在线，再离开，然后请勿打扰。', name: '按名称', activity: '按最近活动', hand: '手动',
    showOffline: '显示离线的人', hideOffline: '隐藏离线的人', collapseAll: '折叠所有组', expandAll: '展开所有组', handHint: '将联系人拖到其他联系人之间，或按 Alt+Shift 加方向键。顺序保存在此设备上。',
  },
} as const;
