export const vcard = {
  vcard: {
    own: '我的个人资料', asOf: '截至 {{time}}', asking: '正在向对方的服务器查询…', askingOwn: '正在向服务器查询…', retry: '重试', none: '对方没有发布个人资料。', offline: '您处于离线状态。这是上次获取的内容。',
    account: '账号', public: '所有人都能读取您的个人资料：您的联系人、陌生人以及服务器管理者。', save: '保存个人资料', saving: '正在保存…', more: '更多字段', moreTypes: '更多类别',
    needsCard: '需要先获取您的个人资料，然后才能更改。',
    changed: '您的个人资料在此期间在别处被更改。尚未保存任何内容：那边的更改现已填入表单，您输入的内容也已保留。请查看后再次保存。',
    clash: '“{{field}}”在两处都被更改；那边的内容是“{{text}}”。',
    addOne: { EMAIL: '添加电子邮箱', TEL: '添加电话号码', ADR: '添加地址', URL: '添加网站', LABEL: '添加地址标签', SOUND: '添加读音' },
    remove: '移除{{field}}', kinds: '{{field}}的类别', classNone: '未说明', listHint: '每行一个',
    choosePicture: '选择头像', changePicture: '更换头像', removePicture: '移除头像', pictureHint: 'PNG、JPEG、GIF 或 WebP。会在此处裁成正方形并缩小。',
    pictureBad: '该文件不是 PNG、JPEG、GIF 或 WebP 图片，或者太大。请另选一个。', notLoaded: '位于别处，未加载：{{address}}', binary: '含有 {{size}} 未显示的数据。',
    section: { name: '姓名', reach: '联系方式', work: '工作', about: '关于' },
    label: {
      VERSION: '版本', FN: '全名', N: '姓名各部分', NICKNAME: '昵称', PHOTO: '头像', BDAY: '生日', ADR: '地址', LABEL: '地址标签', TEL: '电话', EMAIL: '电子邮箱', JABBERID: 'XMPP 地址',
      MAILER: '邮件程序', TZ: '时区', GEO: '位置', TITLE: '职务', ROLE: '职责', LOGO: '徽标', AGENT: '代理人', ORG: '组织', CATEGORIES: '分类', NOTE: '备注', PRODID: '制作程序', REV: '上次修订',
      'SORT-STRING': '排序方式', SOUND: '读音', UID: '标识符', URL: '网站', CLASS: '保密级别', KEY: '公钥', DESC: '关于',
    },
    part: {
      FAMILY: '姓', GIVEN: '名', MIDDLE: '中间名', PREFIX: '称谓前缀', SUFFIX: '称谓后缀', POBOX: '邮政信箱', EXTADD: '地址第二行', STREET: '街道', LOCALITY: '城市', REGION: '省/地区', PCODE: '邮政编码', CTRY: '国家/地区',
      NUMBER: '电话号码', USERID: '电子邮箱地址', LAT: '纬度', LON: '经度', ORGNAME: '组织', ORGUNIT: '部门', KEYWORD: '分类', LINE: '行', TYPE: '格式', EXTVAL: '网址', PHONETIC: '读作', CRED: '密钥',
      'vCard/FN': '代理人姓名', 'vCard/TEL/NUMBER': '代理人电话号码', 'vCard/EMAIL/USERID': '代理人电子邮箱地址',
    },
    type: {
      HOME: '住宅', WORK: '工作', POSTAL: '信件', PARCEL: '包裹', DOM: '国内', INTL: '国际', PREF: '首选', VOICE: '通话', FAX: '传真', PAGER: '寻呼机', MSG: '语音信箱', CELL: '手机', VIDEO: '视频', BBS: '电子布告栏',
      MODEM: '调制解调器', ISDN: 'ISDN', PCS: 'PCS', INTERNET: '互联网', X400: 'X.400', PUBLIC: '公开', PRIVATE: '私人', CONFIDENTIAL: '机密',
    },
  },
} as const;
