<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sospiro</name>
    <message>
        <location filename="../../client/client.py"/>
        <source>Show the client&apos;s picture, on the second screen where there is one</source>
        <translation>显示来访者画面；有第二块屏幕时显示在上面</translation>
    </message>
    <message>
        <location filename="../../client/client.py"/>
        <source>Close the client&apos;s picture</source>
        <translation>关闭来访者画面</translation>
    </message>
    <message>
        <location filename="../../client/client.py"/>
        <source>Right button, or Shift+C: how the picture looks</source>
        <translation>右键或 Shift+C：画面的样式</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Circle</source>
        <translation>圆</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Wave</source>
        <translation>波浪</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Landscape</source>
        <translation>风景</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Dawn, light</source>
        <translation>黎明（浅色）</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Sea</source>
        <translation>海</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Night, dark</source>
        <translation>夜（深色）</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>The wave flows</source>
        <translation>波浪流向</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>To the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Breathing in</source>
        <translation>吸气时</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Grows and rises</source>
        <translation>变大、上升</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Shrinks and sinks</source>
        <translation>变小、下降</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Reduced motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Show sentences for the person</source>
        <translation>显示给来访者的话</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>The client&apos;s picture</source>
        <translation>来访者画面</translation>
    </message>
    <message>
        <location filename="../../client/picture.py"/>
        <source>Breathing picture</source>
        <translation>呼吸画面</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>The session is saved. How is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <location filename="../../desk/study_people.py"/>
        <source>Next session</source>
        <translation>下一次训练</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Notes on the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>What is to be remembered of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Look at the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>How is it now, before the session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../panel/rating.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../panel/prompt.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>Keep these ratings for the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Listen</source>
        <translation>倾听</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Rate now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>The study says what is played, and nobody here is to know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Study {study}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>Breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/picture.py"/>
        <source>Heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>if you like</source>
        <translation>可选</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>please look</source>
        <translation>请查看</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/people_sheet.py"/>
        <source>Nothing is kept of the person beside the session.</source>
        <translation>除本次训练外，不保存任何个人信息。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Sessions, goals and screening are kept under this code.</source>
        <translation>训练、目标和筛查都保存在此代码下。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>listening</source>
        <translation>正在倾听</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>More than one looks like it: choose one.</source>
        <translation>有多个候选：请选择一个。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>to be chosen</source>
        <translation>待选择</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>This protocol goes by the clock.</source>
        <translation>此方案按时间进行。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Switch the sensor on, or choose a stream.</source>
        <translation>请打开传感器，或选择一个数据流。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{stream} · good for {share} % of {seconds} s</source>
        <translation>{stream} · {seconds} 秒中 {share} % 良好</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Music as in the session: is it pleasant, not loud?</source>
        <translation>与训练中相同的音乐：是否舒适、不太响？</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>playing</source>
        <translation>播放中</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Looking for the device.</source>
        <translation>正在查找设备。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>The session plays silently; check the device.</source>
        <translation>训练将无声进行；请检查设备。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>no sound card</source>
        <translation>没有声卡</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{device} · loudness not calibrated</source>
        <translation>{device} · 响度未校准</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{device} · at most {level} dB(A), limit {limit}</source>
        <translation>{device} · 最高 {level} dB(A)，上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{hours} h free</source>
        <translation>剩余 {hours} 小时</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>A session needs two hours of room: free some space.</source>
        <translation>一次训练需要两小时的空间：请清理磁盘。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Enough for this session; make room soon.</source>
        <translation>足够本次训练；请尽快清理空间。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Room for recordings with their sound.</source>
        <translation>空间足够保存录音和数据。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Ratings before</source>
        <translation>训练前评分</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>They are kept with the session that begins now.</source>
        <translation>将与即将开始的训练一起保存。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>given</source>
        <translation>已填写</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>The protocol asks for them at its beginning.</source>
        <translation>方案开始时会询问。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>come later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Pain, anxiety, relaxation: half a minute.</source>
        <translation>疼痛、焦虑、放松：半分钟即可。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Not ready: {what}.</source>
        <translation>尚未就绪：{what}。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Worth a look: {what}.</source>
        <translation>可以开始。请留意：{what}。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Still listening: {what}.</source>
        <translation>可以开始。仍在倾听：{what}。</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>All is ready.</source>
        <translation>一切就绪。</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>Course of the protocol</source>
        <translation>方案进程</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>listens {minutes}</source>
        <translation>倾听 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>breathes with you</source>
        <translation>与您一同呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>leads you to {rate} a minute</source>
        <translation>引导您到每分钟 {rate} 次</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>stays there {minutes}</source>
        <translation>维持 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>breathes slowly in the background {minutes}</source>
        <translation>在背景中缓慢呼吸 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>tries {count} rates</source>
        <translation>尝试 {count} 个呼吸频率</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>is silent {minutes}</source>
        <translation>静默 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>lets you breathe as you like {minutes}</source>
        <translation>让您自由呼吸 {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>comes back</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>and {count} stages more</source>
        <translation>以及另外 {count} 个阶段</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>{stage} from minute {begins} to {ends}</source>
        <translation>{stage}：第 {begins} 至 {ends} 分钟</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../panel/recent.py"/>
        <location filename="../../review/listing.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>until Next</source>
        <translation>直到按“下一阶段”</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>until you stop</source>
        <translation>直到您停止</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Whose session is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <location filename="../../desk/study_people.py"/>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Or type another pseudonym, never a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Another pseudonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take the pseudonym that was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>last session {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New participant {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>What is played?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>Protocols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>cannot be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>{protocol}, arm {arm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>anxiety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>relaxation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>discomfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>−2 to +2; 0 is as expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>Goal: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>not at all</source>
        <translation>完全没有</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Remembered sensors</source>
        <translation>已记住的传感器</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Forget {name}: {about}</source>
        <translation>忘记 {name}：{about}</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>chosen for {what}, channel {number}</source>
        <translation>用于{what}，通道 {number}</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>falls while breathing in</source>
        <translation>吸气时下降</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>rises while breathing in</source>
        <translation>吸气时上升</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Nine questions before the first session; it may begin without.</source>
        <translation>首次训练前的九个问题；不回答也可以开始。</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>has a yes</source>
        <translation>有“是”的回答</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Read what is advised, and write why to begin anyway.</source>
        <translation>请阅读建议，并写明仍然开始的理由。</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>{count} of {of} questions have no answer.</source>
        <translation>{of} 个问题中有 {count} 个未回答。</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>There is a yes; sessions begin because: {reason}</source>
        <translation>有“是”的回答；仍可开始，因为：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>screened on {day}</source>
        <translation>筛查于 {day}</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>No question was answered yes.</source>
        <translation>没有任何问题回答“是”。</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Keep the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why a session may begin in spite of a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>As: cleared by the treating physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Screening of {participant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why may a session begin anyway? Without a reason it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/session_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Session</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <source>Back to the check-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Plays now: press Start</source>
        <translation>正在播放：请按“开始”</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>End: {name}</source>
        <translation>结束：{name}</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Play: {name}</source>
        <translation>播放：{name}</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Open a recording…</source>
        <translation>打开录制文件…</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Without a device</source>
        <translation>无设备</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Open a recording and play it</source>
        <translation>打开录制文件并播放</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>To connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>and {count} more streams</source>
        <translation>以及另外 {count} 个数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the heart from {name}</source>
        <translation>从 {name} 读取心脏信号</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the breathing from {name}</source>
        <translation>从 {name} 读取呼吸信号</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Not there any more; it comes back here when its device does</source>
        <translation>已不在；设备恢复后会重新出现</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Channel of the heart</source>
        <translation>心脏信号通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Channel of the breathing</source>
        <translation>呼吸信号通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Let Sospiro choose the stream of the heart again</source>
        <translation>让 Sospiro 重新选择心脏数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Let Sospiro choose the stream of the breathing again</source>
        <translation>让 Sospiro 重新选择呼吸数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>chosen by itself: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Seen, but no data: {advice}</source>
        <translation>已发现但无数据：{advice}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Chosen, but not there: start its device, or choose another</source>
        <translation>已选择但不在：请启动设备，或另选一个</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>No stream for this yet: switch the sensor on</source>
        <translation>尚无此数据流：请打开传感器</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>{count} streams could be it: choose one below</source>
        <translation>有 {count} 个数据流可能是：请在下方选择</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>One stream could be it: choose it below if it is</source>
        <translation>有一个数据流可能是：如果是，请在下方选择</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (ECG)</source>
        <translation>心脏（心电）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (pulse)</source>
        <translation>心脏（脉搏）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (RR intervals)</source>
        <translation>心脏（RR 间期）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <location filename="../../review/timeline.py"/>
        <source>breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>markers, which are recorded</source>
        <translation>标记（将被记录）</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: follows gladly</source>
        <translation>模拟人：乐于跟随</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: follows after a while</source>
        <translation>模拟人：过一会儿才跟随</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: breathes their own way</source>
        <translation>模拟人：按自己的方式呼吸</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: breathes too deeply</source>
        <translation>模拟人：呼吸过深</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: falls asleep</source>
        <translation>模拟人：会睡着</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: in time at once</source>
        <translation>模拟人：立即合拍</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: tries, and tires soon</source>
        <translation>模拟人：努力但很快疲倦</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: talks in between</source>
        <translation>模拟人：中途说话</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: has extra heartbeats</source>
        <translation>模拟人：有早搏</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: with loose electrodes and belt</source>
        <translation>模拟人：电极和呼吸带松动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Put on the chest strap or the electrodes, damp, and the belt where breathing moves it most.</source>
        <translation>戴好湿润的胸带或电极，并把呼吸带放在呼吸起伏最大的位置。</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Start the program of the device that sends to Lab Streaming Layer (LSL), on this computer.</source>
        <translation>在本机启动设备的程序，由它发送到 Lab Streaming Layer（LSL）。</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>It appears in this list within two seconds, and Sospiro says what it would read from it.</source>
        <translation>两秒内它会出现在此列表中，Sospiro 会说明将从中读取什么。</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>a stream without a name</source>
        <translation>未命名的数据流</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>1 channel</source>
        <translation>1 个通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} channels</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{rate:g} Hz</source>
        <translation>{rate:g} Hz</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no fixed rate</source>
        <translation>无固定采样率</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>from the computer {host}</source>
        <translation>来自计算机 {host}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>from this computer</source>
        <translation>来自本机</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Sent by Sospiro itself, for others to record</source>
        <translation>由 Sospiro 发送，供其他程序记录</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Not used: {reason}</source>
        <translation>未使用：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Used for {what}: {reason}</source>
        <translation>用于{what}：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Could be {what}: {reason}</source>
        <translation>可能是{what}：{reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{number} of {of}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} streams of this name and type; this one: {said}</source>
        <translation>有 {count} 个同名同类型的数据流；这一个：{said}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} streams with the id of this device; this one: {said}</source>
        <translation>有 {count} 个相同设备编号的数据流；这一个：{said}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {seconds:.0f} s ago</source>
        <translation>{seconds:.0f} 秒前启动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {minutes:.0f} min ago</source>
        <translation>{minutes:.0f} 分钟前启动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {hours:.0f} h ago</source>
        <translation>{hours:.0f} 小时前启动</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>id …{id}</source>
        <translation>编号 …{id}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>played over and over</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>played here, no device</source>
        <translation>本机播放，非设备</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>On the network</source>
        <translation>网络中</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../desk/welcome_page.py"/>
        <source>Open a recording</source>
        <translation>打开录制文件</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>Recordings</source>
        <translation>录制文件</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>The sealed list</source>
        <translation>密封的随机列表</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Made on {day}. Protocol: {name}</source>
        <translation>创建于 {day}。方案：{name}</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Arms: {arms}</source>
        <translation>组别：{arms}</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Check list, protocol and log against their hashes; tells no arm</source>
        <translation>用哈希值核对列表、方案和日志；不透露组别</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Deviations</source>
        <translation>偏离</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Last sessions of the study and their deviations</source>
        <translation>研究的最近训练及其偏离</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <location filename="../../panel/recent.py"/>
        <source>No session yet</source>
        <translation>尚无训练</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Study that is shown</source>
        <translation>显示的研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Opened: everybody is unmasked</source>
        <translation>已开启：全部揭盲</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Masked: codes only, no arm is shown</source>
        <translation>盲态：仅显示代码，不显示组别</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>List, protocol and log are those of the hashes.</source>
        <translation>列表、方案和日志与哈希值一致。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Participants and their codes</source>
        <translation>参与者及其代码</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>{who} ({code}) has arm {arm}.</source>
        <translation>{who}（{code}）属于 {arm} 组。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Sessions opened: {names}.</source>
        <translation>已打开的训练：{names}。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Only who has the key can tell an arm. It is not here: {file}</source>
        <translation>只有持有密钥者才能得知组别。密钥不在此处：{file}</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Let the next session be this participant&apos;s</source>
        <translation>下一次训练归此参与者</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Unmask …</source>
        <translation>揭盲…</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Tell the arm of this participant: asks for a reason first</source>
        <translation>告知此参与者的组别：先询问理由</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Log it and tell the arm</source>
        <translation>记录并告知组别</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Stay masked</source>
        <translation>保持盲态</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Telling the arm of {who} cannot be taken back. The reason is logged with your account.</source>
        <translation>告知 {who} 的组别后无法撤回。理由将连同您的账户一起记录。</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Reason, as: adverse event</source>
        <translation>理由，例如：不良事件</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Reason for telling the arm</source>
        <translation>告知组别的理由</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <location filename="../../review/transport.py"/>
        <source>Whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Show the whole hash: {what}</source>
        <translation>显示完整哈希值：{what}</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Copy the whole hash: {what}</source>
        <translation>复制完整哈希值：{what}</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Next participant</source>
        <translation>下一位参与者</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Pseudonym, as P07</source>
        <translation>代号，例如 P07</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Pseudonym of the next participant</source>
        <translation>下一位参与者的代号</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Stratum or site of the next participant</source>
        <translation>下一位参与者的分层或中心</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Give the next place</source>
        <translation>分配下一个名额</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Give this participant the next place of the sealed list</source>
        <translation>将密封列表的下一个名额分配给此参与者</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Leave the study</source>
        <translation>退出研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Let the next session be of no study</source>
        <translation>下一次训练不属于任何研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>The next session is one of study {study}</source>
        <translation>下一次训练属于研究 {study}</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>The next session is of no study</source>
        <translation>下一次训练不属于任何研究</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>No study yet. One is made on the command line: sospiro study new NAME --protocol FILE --size 40 --key FILE</source>
        <translation>尚无研究。请在命令行创建：sospiro study new NAME --protocol FILE --size 40 --key FILE</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies beside the list: whoever can read this folder can open the study. Move it to a stick, and set study_key to where it is then.</source>
        <translation>密钥与列表放在一起：能读取此文件夹的人都能打开研究。请把它移到 U 盘，并将 study_key 设为新的位置。</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies in the data folder: whoever can read the data can open the study. Move it to a stick, and set study_key to where it is then.</source>
        <translation>密钥在数据文件夹中：能读取数据的人都能打开研究。请把它移到 U 盘，并将 study_key 设为新的位置。</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies apart from the data: {file}</source>
        <translation>密钥与数据分开存放：{file}</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key is not here: {file}. Places and sessions need it; plug in the stick.</source>
        <translation>密钥不在此处：{file}。分配名额和训练都需要它；请插入 U 盘。</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>{stratum}: {n} of {of} places given</source>
        <translation>{stratum}：已分配 {n}/{of} 个名额</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>{n} of {of} places given</source>
        <translation>已分配 {n}/{of} 个名额</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>unmasked</source>
        <translation>已揭盲</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <location filename="../../panel/measures.py"/>
        <location filename="../../panel/words.py"/>
        <source>masked</source>
        <translation>盲态</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>Hidden while anybody is masked</source>
        <translation>仍有盲态者时隐藏</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>Everybody is unmasked</source>
        <translation>全部已揭盲</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Try it with a simulated person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>No device is needed: somebody who is not real follows the music gladly. Then press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Connect a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>A breathing belt, a chest strap or an amplifier that sends to Lab Streaming Layer (LSL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>An XDF file, that of a session, or another recording of breathing or heart: it plays as if it were now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Welcome to Sospiro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Music that breathes with a person, and leads them gently to a calmer breath. How shall it begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Go on without choosing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <source>{file} was not opened: {why}</source>
        <translation>未打开 {file}：{why}</translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <source>{file} is open: the next session follows it.</source>
        <translation>已打开 {file}：下一次训练将按其进行。</translation>
    </message>
    <message>
        <location filename="../../language/choice.py"/>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>%d %b %Y, %H:%M</source>
        <translation>%Y-%m-%d %H:%M</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>%d %b</source>
        <translation>%m-%d</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>{first} and {last}</source>
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/figures.py"/>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../review/picture.py"/>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Volume, by a knob or an expression pedal</source>
        <translation>音量（旋钮或表情踏板）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From darker to brighter, by a knob</source>
        <translation>由暗到亮（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From sparser to fuller, by a knob</source>
        <translation>由疏到密（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From cooler to warmer, by a knob</source>
        <translation>由冷到暖（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From farther to closer, by a knob</source>
        <translation>由远到近（旋钮）</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Start; stop, when pressed twice</source>
        <translation>开始；按两次停止</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Comfortable breathing</source>
        <translation>舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Dizzy, tingling or short of air</source>
        <translation>头晕、发麻或气短</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Hold, and go on</source>
        <translation>保持与继续</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Pause, and go on</source>
        <translation>暂停与继续</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Match again</source>
        <translation>重新匹配</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Next stage, when pressed twice</source>
        <translation>按两次进入下一阶段</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/stage_strip.py"/>
        <source>A minute more of this stage</source>
        <translation>本阶段延长一分钟</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Client&apos;s picture</source>
        <translation>来访者画面</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Marker {of}</source>
        <translation>标记 {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>A marker with words of its own</source>
        <translation>带文字说明的标记</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Undo the last marker</source>
        <translation>撤销上一个标记</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close the marker keys</source>
        <translation>打开或关闭标记键</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Louder</source>
        <translation>更响</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Quieter</source>
        <translation>更轻</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Mute, and sound again</source>
        <translation>静音与恢复</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/music_page.py"/>
        <source>Target half a breath slower</source>
        <translation>目标减慢半次呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/music_page.py"/>
        <source>Target half a breath faster</source>
        <translation>目标加快半次呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Lead speed {of}</source>
        <translation>引领速度 {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>{of} off, and on</source>
        <translation>{of} 关与开</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close the music</source>
        <translation>打开或关闭音乐面板</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <location filename="../../review/news.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <location filename="../../review/news.py"/>
        <source>Dismiss the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Seen, go on</source>
        <translation>已阅，继续</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Seen: let the session go on</source>
        <translation>已阅：让训练继续</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Please note</source>
        <translation>请注意</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>{word}: {text}</source>
        <translation>{word}：{text}</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>measured breath</source>
        <translation>实测呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../review/pages.py"/>
        <location filename="../../review/timeline.py"/>
        <source>guide</source>
        <translation>引导</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>cue: in</source>
        <translation>提示：吸</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>cue: out</source>
        <translation>提示：呼</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../review/picture.py"/>
        <source>Breath</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>Breath and guide over the last 24 seconds</source>
        <translation>最近 24 秒的呼吸与引导</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>out</source>
        <translation>呼</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>in</source>
        <translation>吸</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Comfortable
breathing</source>
        <translation>舒适
呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Dizzy, tingling
or short of air</source>
        <translation>头晕、发麻
或气短</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Esc once more</source>
        <translation>再按一次 Esc</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Esc Esc, or F12</source>
        <translation>Esc Esc 或 F12</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>noted: easing</source>
        <translation>已记录：放缓</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Match
again</source>
        <translation>重新
匹配</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Back to comfortable breathing</source>
        <translation>回到舒适呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The person is dizzy, tingling or short of air</source>
        <translation>来访者头晕、发麻或气短</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Hold the guide at its pace</source>
        <translation>让引导保持当前速度</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Listen again and match the person&apos;s breathing</source>
        <translation>重新倾听并与来访者的呼吸匹配</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Set a marker at this moment</source>
        <translation>在此刻设置标记</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause: the guide keeps its pace, only the bed sounds</source>
        <translation>暂停：引导保持速度，只有铺底音乐</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The music, and the marker keys</source>
        <translation>音乐与标记键</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/leaving.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>at {time}</source>
        <translation>于 {time}</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Let the guide go on</source>
        <translation>让引导继续</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Go on after the pause</source>
        <translation>结束暂停，继续</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause: the guide holds, only the bed sounds</source>
        <translation>暂停：引导保持，只有铺底音乐</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>Level of {layer}</source>
        <translation>{layer}的音量</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer}: off</source>
        <translation>{layer}：关</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer} is on</source>
        <translation>{layer}已打开</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer} is off</source>
        <translation>{layer}已关闭</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>From {low} to {high}</source>
        <translation>从{low}到{high}</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>as the style has it</source>
        <translation>按风格默认</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>after the start</source>
        <translation>开始后显示</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>session ended</source>
        <translation>训练已结束</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>beats / min, by pulse</source>
        <translation>次/分，按脉搏</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>beats / min, ready-made</source>
        <translation>次/分，设备提供</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>of 1</source>
        <translation>满分 1</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <location filename="../../review/timeline.py"/>
        <source>no signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>signal {word}</source>
        <translation>信号{word}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>listening …</source>
        <translation>倾听中…</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>not playing yet</source>
        <translation>尚未播放</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>{seconds:.0f} s ago</source>
        <translation>{seconds:.0f} 秒前</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>over {window}</source>
        <translation>统计范围：{window}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>needs 6 breaths</source>
        <translation>需要 6 次呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>listening to the ECG …</source>
        <translation>正在读取心电…</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>inhale {share}</source>
        <translation>吸气 {share}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>by ECG, {share:.0f} % sure</source>
        <translation>由心电推算，{share:.0f} % 把握</translation>
    </message>
    <message>
        <location filename="../../panel/guard.py"/>
        <source>Something in this window went wrong ({kind} in {where}). The session and its recording go on; if a part of the window stays empty, stop and start the panel again.</source>
        <translation>此窗口出现问题（{kind}，{where}）。训练和记录仍在继续；如果窗口有一部分空白，请停止并重新启动面板。</translation>
    </message>
    <message>
        <location filename="../../panel/header.py"/>
        <location filename="../../panel/words.py"/>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../panel/header.py"/>
        <source>Elapsed time {time}</source>
        <translation>已用时间 {time}</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <location filename="../../review/timeline.py"/>
        <source>heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>heartbeat</source>
        <translation>心搏</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>ECG</source>
        <translation>心电</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>ECG over the last 8 seconds</source>
        <translation>最近 8 秒的心电</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>RR intervals</source>
        <translation>RR 间期</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>A session is running. Close once more to end and save it: nothing is lost.</source>
        <translation>训练正在进行。再次关闭将结束并保存：不会丢失任何内容。</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Save the session and close</source>
        <translation>保存训练并关闭</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Go on with the session</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../panel/lights.py"/>
        <source>{name}: {word}</source>
        <translation>{name}：{word}</translation>
    </message>
    <message>
        <location filename="../../panel/lights.py"/>
        <source>{name} signal: {word}. {below}</source>
        <translation>{name}信号：{word}。{below}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keys 1–9 set a marker at any time, M one with words of its own.</source>
        <translation>随时可按 1–9 设置标记，按 M 设置带文字的标记。</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Marker {number}: {words}</source>
        <translation>标记 {number}：{words}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Edit labels</source>
        <translation>编辑名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Undo the last  (U)</source>
        <translation>撤销上一个 (U)</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Last marker: {words} at {time} ({count} in all)</source>
        <translation>上一个标记：{words}，{time}（共 {count} 个）</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keep labels</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keep the labels</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Edit the labels of the marker keys</source>
        <translation>编辑标记键的名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Label of marker key {number}</source>
        <translation>标记键 {number} 的名称</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Take back the last marker</source>
        <translation>撤销上一个标记</translation>
    </message>
    <message>
        <location filename="../../panel/more.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../panel/more.py"/>
        <source>More controls</source>
        <translation>更多控件</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>gentle</source>
        <translation>轻柔</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>brisk</source>
        <translation>较快</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../review/picture.py"/>
        <location filename="../../review/telling.py"/>
        <source>Guide</source>
        <translation>引导</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the sound that breathes ahead</source>
        <translation>领先呼吸的声音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Bed</source>
        <translation>铺底</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the chords that always sound below</source>
        <translation>始终在下方的和弦</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mirror</source>
        <translation>呼应</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the sound that follows the person&apos;s own breath</source>
        <translation>跟随来访者自己呼吸的声音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Melody</source>
        <translation>旋律</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the phrases above</source>
        <translation>上方的乐句</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Drum</source>
        <translation>鼓</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the pulse on the beats of the breath</source>
        <translation>落在呼吸拍点上的鼓点</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Nature</source>
        <translation>自然声</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>sea, rain or wood</source>
        <translation>海、雨或木声</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>what is added when breath and guide go together</source>
        <translation>呼吸与引导一致时加入的声音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>darker</source>
        <translation>更暗</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>brighter</source>
        <translation>更亮</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>sparser</source>
        <translation>更疏</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>fuller</source>
        <translation>更密</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>cooler</source>
        <translation>更冷</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>warmer</source>
        <translation>更暖</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>farther</source>
        <translation>更远</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>closer</source>
        <translation>更近</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Masked: what is played stays hidden, so nobody can tell the arm. Mute, volume and markers work.</source>
        <translation>盲态：播放内容保持隐藏，以免看出组别。静音、音量和标记可用。</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Lead speed {speed}</source>
        <translation>引领速度：{speed}</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Style of the music</source>
        <translation>音乐风格</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mute the music</source>
        <translation>将音乐静音</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target {rate:.1f} breaths / min</source>
        <translation>目标 {rate:.1f} 次/分</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target unknown</source>
        <translation>目标未知</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Slows</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../panel/note_line.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Words of the note</source>
        <translation>备注内容</translation>
    </message>
    <message>
        <location filename="../../panel/note_line.py"/>
        <source>Note at {clock}: type and press Enter; Esc leaves it without words</source>
        <translation>{clock} 的备注：输入后按回车；按 Esc 则不留文字</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the person breathes, as heard over their last breaths; below it the share spent breathing in.</source>
        <translation>来访者的呼吸速度，取自最近几次呼吸；下方为吸气所占比例。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the music breathes now: the pace that it offers.</source>
        <translation>音乐此刻的呼吸速度：它所给出的节奏。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the heart beats, over its last beats.</source>
        <translation>心跳速度，取自最近几次心搏。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How many of the last breaths began together with the music&apos;s.</source>
        <translation>最近的呼吸中有多少与音乐的呼吸同时开始。</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>breaths / min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>beats / min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../review/course.py"/>
        <source>In sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>% of breaths</source>
        <translation>% 的呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/plot.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../panel/prompt.py"/>
        <source>Put the sentence away</source>
        <translation>收起这句话</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>Heart rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>Heart rate over the last minute</source>
        <translation>最近一分钟的心率</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>Heart rate · RSA {rsa}</source>
        <translation>心率 · RSA {rsa}</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../review/pages.py"/>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>Breaths per minute</source>
        <translation>每分钟呼吸次数</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>Measured and guide breathing rate over the session</source>
        <translation>整个训练中的实测与引导呼吸频率</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>{words}: {value} of 10</source>
        <translation>{words}：{value}/10</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>Skip: {words}</source>
        <translation>跳过：{words}</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Last sessions</source>
        <translation>最近的训练</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Sessions  (Ctrl+R)</source>
        <translation>训练记录 (Ctrl+R)</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Look back at all sessions</source>
        <translation>回顾所有训练</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Newest in {folder}</source>
        <translation>最新的在 {folder}</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Breathing {start} → {end} / min · in sync {synchrony}</source>
        <translation>呼吸 {start} → {end} 次/分 · 同步 {synchrony}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>Client&apos;s picture · C</source>
        <translation>来访者画面 · C</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <location filename="../../review/shelf.py"/>
        <source>Sessions</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>Breathing {breathing}, guide {guide}</source>
        <translation>呼吸 {breathing}，引导 {guide}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>in sync {share}</source>
        <translation>同步 {share}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>Heart {rate}</source>
        <translation>心脏 {rate}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>RSA amplitude</source>
        <translation>RSA 幅度</translation>
    </message>
    <message>
        <location filename="../../panel/sound.py"/>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <location filename="../../panel/sound.py"/>
        <source>Sound level {level}</source>
        <translation>声级 {level}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Go on to the next stage; asks once</source>
        <translation>进入下一阶段；会确认一次</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Esc: stay</source>
        <translation>Esc：留下</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Press again</source>
        <translation>再按一次</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>End now</source>
        <translation>现在结束</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>End the session now; asks once</source>
        <translation>现在结束训练；会确认一次</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Leading</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Staying</source>
        <translation>维持</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Ambient</source>
        <translation>环境音乐</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Resonance</source>
        <translation>共振</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Free breathing</source>
        <translation>自由呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Coming back</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person breathes as always, and the music only listens</source>
        <translation>来访者照常呼吸，音乐只是倾听</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>the music breathes as the person does</source>
        <translation>音乐与来访者同样呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the music slows as far as the person follows</source>
        <translation>音乐放慢，以来访者能跟随为限</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the music stays at its rate</source>
        <translation>音乐保持当前频率</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>the music breathes slowly; there is nothing to follow</source>
        <translation>音乐缓慢呼吸；无需跟随</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>to find the rate at which the heart swings most</source>
        <translation>寻找心率摆动最大的呼吸频率</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no music, nothing to follow</source>
        <translation>没有音乐，无需跟随</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person breathes as they like</source>
        <translation>来访者随意呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>back to the person&apos;s own pace, then an end</source>
        <translation>回到来访者自己的节奏，然后结束</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until matched</source>
        <translation>直到匹配</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until arrived</source>
        <translation>直到到达目标</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when the person breathes with the music, or it has gone with them for a minute</source>
        <translation>当来访者与音乐一同呼吸，或音乐已陪伴一分钟时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when the target is reached and followed</source>
        <translation>当到达目标并能跟随时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when Next stage is pressed</source>
        <translation>当按下“下一阶段”时</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>For the person</source>
        <translation>对来访者说</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>For the therapist</source>
        <translation>给治疗师</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no pain</source>
        <translation>不痛</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the worst there can be</source>
        <translation>最痛</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no anxiety</source>
        <translation>不焦虑</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the most there can be</source>
        <translation>最焦虑</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>not relaxed</source>
        <translation>不放松</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as relaxed as can be</source>
        <translation>最放松</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as much as can be</source>
        <translation>最大程度</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{left} left</source>
        <translation>剩余 {left}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until done</source>
        <translation>直到完成</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>stage {number} of {of}</source>
        <translation>第 {number}/{of} 阶段</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{name}, {place}: {meaning}.</source>
        <translation>{name}，{place}：{meaning}。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends {when} and in {left} at the latest.</source>
        <translation>{when}结束，最迟在 {left} 后。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends in {left} at the latest.</source>
        <translation>最迟在 {left} 后结束。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends {when}.</source>
        <translation>{when}结束。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends by itself.</source>
        <translation>自动结束。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Better to end here: {reason}. Ask how the person feels. Stop ends gently, and the recording is safe.</source>
        <translation>建议在此结束：{reason}。请询问来访者的感受。“停止”会柔和结束，记录是安全的。</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{item}, right now</source>
        <translation>{item}，此刻</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Start the session</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Esc goes on</source>
        <translation>Esc：继续</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>to stop; Esc goes on</source>
        <translation>停止；Esc 继续</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <location filename="../../panel/words.py"/>
        <source>Saving the session</source>
        <translation>正在保存训练</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Press again to stop the session</source>
        <translation>再按一次停止训练</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop the session; asks once</source>
        <translation>停止训练；会确认一次</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting the session</source>
        <translation>正在开始训练</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Lead</source>
        <translation>引领</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Ease</source>
        <translation>退让</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Stay</source>
        <translation>维持</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Return</source>
        <translation>归来</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Amb.</source>
        <translation>环境</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Coast</source>
        <translation>滑行</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Marker keys</source>
        <translation>标记键</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Page: {title}</source>
        <translation>页面：{title}</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Close: {title}</source>
        <translation>关闭：{title}</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>In sync:</source>
        <translation>同步：</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>no breath judged yet</source>
        <translation>尚无已判断的呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>{together} of the last {last} breaths in sync</source>
        <translation>最近 {last} 次呼吸中有 {together} 次同步</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>Pedals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>no news</source>
        <translation>无更新</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>The session has stopped answering. What was recorded until then is on disk; if it does not come back in a moment, close this window and start again.</source>
        <translation>训练已停止响应。此前的记录已保存在磁盘上；如果片刻后仍未恢复，请关闭此窗口并重新开始。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Wellness and research instrument, not a medical device.</source>
        <translation>用于身心健康与研究的工具，并非医疗器械。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>LSL has no password: anyone on this network can read these signals.</source>
        <translation>LSL 没有密码：同一网络中的任何人都能读取这些信号。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By keyboard: Space starts and stops, M and 1–9 mark, T opens the music, P pauses, D when dizzy, Esc Esc for comfortable breathing.</source>
        <translation>键盘：空格开始和停止，M 和 1–9 做标记，T 打开音乐，P 暂停，头晕按 D，Esc Esc 回到舒适呼吸。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>RUNNING</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>SAVING…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>SAVED</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>STOPPED</source>
        <translation>已中止</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>HOLDING</source>
        <translation>保持中</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>PAUSED</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the guide keeps its pace and only the bed sounds; press Go on when ready</source>
        <translation>引导保持速度，只有铺底音乐；准备好后按“继续”</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Ready when you are</source>
        <translation>随时可以开始</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>See that the sensors are found, then press Start.</source>
        <translation>确认已找到传感器，然后按“开始”。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The music fades while the recording is completed.</source>
        <translation>音乐渐弱，记录正在完成。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The session is saved</source>
        <translation>训练已保存</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Press Start for another one.</source>
        <translation>按“开始”进行下一次。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The session ended early</source>
        <translation>训练提前结束</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>What was recorded is kept; press Start to begin again.</source>
        <translation>已记录的内容已保留；按“开始”重新开始。</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Listening</source>
        <translation>倾听</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>getting to know the person&apos;s own breathing</source>
        <translation>正在了解来访者自己的呼吸</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music slows, breath by breath</source>
        <translation>音乐一次次呼吸地放慢</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Holding</source>
        <translation>保持</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music keeps its pace</source>
        <translation>音乐保持速度</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Easing back</source>
        <translation>退让</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music comes back towards the person</source>
        <translation>音乐向来访者靠近</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the target is reached</source>
        <translation>已到达目标</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Returning</source>
        <translation>归来</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Following</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music follows the person</source>
        <translation>音乐跟随来访者</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Coasting</source>
        <translation>滑行</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>no breathing signal: the music goes on by itself</source>
        <translation>无呼吸信号：音乐自行继续</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Entrainment</source>
        <translation>节律同步</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Coherence</source>
        <translation>相干性</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>RMSSD</source>
        <translation>RMSSD</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Sound card</source>
        <translation>声卡</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Silent mode: no sound card</source>
        <translation>无声模式：没有声卡</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The sound goes to a file</source>
        <translation>声音写入文件</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The sound is starting</source>
        <translation>声音正在启动</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Noisy</source>
        <translation>有噪声</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Flat</source>
        <translation>无起伏</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Too strong</source>
        <translation>过强</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Silent</source>
        <translation>无数据</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Press the electrodes down</source>
        <translation>请按紧电极</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Check electrodes and cable</source>
        <translation>请检查电极和导线</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Lower the amplifier gain</source>
        <translation>请降低放大增益</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Sit still; check the belt</source>
        <translation>请坐稳；检查呼吸带</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Tighten the belt a little</source>
        <translation>请稍微收紧呼吸带</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Loosen the belt a little</source>
        <translation>请稍微放松呼吸带</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Check that the sensor is on</source>
        <translation>请检查传感器是否打开</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Switch the sensor on again</source>
        <translation>请重新打开传感器</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Recording {session}</source>
        <translation>正在记录 {session}</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Session {session}</source>
        <translation>训练 {session}</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>1 marker</source>
        <translation>1 个标记</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>{count} markers</source>
        <translation>{count} 个标记</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Masked</source>
        <translation>盲态</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>No signal</source>
        <translation>无信号</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Switch the sensor on</source>
        <translation>请打开传感器</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Unclear</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>A belt would tell more</source>
        <translation>呼吸带更准确</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By ECG</source>
        <translation>由心电推算</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Its rate only</source>
        <translation>仅频率</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <location filename="../../review/drawer.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn a pedal for: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove the pedal of: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Press the pedal now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>no pedal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>{control} (not plugged in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Choose “Learn”, then press the pedal. While this page is open a press does nothing else: it is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Take the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Sustain pedal or button 1: Hold. Soft pedal or button 2: Comfortable breathing. Others: markers 1 and 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Plugged in: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Heard, but nothing is learnt for it: choose “Learn” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Heard: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Press the pedal, pad or button now; a knob is turned a little. “Cancel” leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Sustain pedal</source>
        <translation>延音踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Sostenuto pedal</source>
        <translation>选择延音踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Soft pedal</source>
        <translation>弱音踏板</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pad or key {number}</source>
        <translation>打击垫或琴键 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pedal or knob {number}</source>
        <translation>踏板或旋钮 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Program {number}</source>
        <translation>程序 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Button {number}</source>
        <translation>按钮 {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross up</source>
        <translation>方向键上</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross right</source>
        <translation>方向键右</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross down</source>
        <translation>方向键下</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross left</source>
        <translation>方向键左</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>MIDI is not installed with this Python: install sospiro[midi]. Game-pads work.</source>
        <translation>此 Python 未安装 MIDI：请安装 sospiro[midi]。游戏手柄可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>This computer offers no MIDI at the moment. Game-pads work.</source>
        <translation>本机目前没有 MIDI。游戏手柄可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Game-pads cannot be read on this computer. MIDI pedals and pads work.</source>
        <translation>本机无法读取游戏手柄。MIDI 踏板和打击垫可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” is in use by another program: close that, and it works here by itself.</source>
        <translation>“{device}”正被其他程序使用：关闭该程序后会自动恢复。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” sends more than anybody can press, so some presses are left out. Check its cable.</source>
        <translation>“{device}”发送的信号多得不正常，部分按键被忽略。请检查连接线。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pedals and pads cannot be heard at the moment. They are tried again; mouse and keys work.</source>
        <translation>暂时收不到踏板和打击垫。正在重试；鼠标和键盘可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” was unplugged. Plug it in again and it works by itself; mouse and keys work as before.</source>
        <translation>“{device}”已拔出。重新插上即可自动恢复；鼠标和键盘照常可用。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>No pedal, pad or game-pad is here yet. Plug one in: its name appears by itself.</source>
        <translation>尚无踏板、打击垫或游戏手柄。插上后名称会自动出现。</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>{control}, {device}</source>
        <translation>{control}，{device}</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{name} from {first:.1f} to {last:.1f}</source>
        <translation>{name}从 {first:.1f} 到 {last:.1f}</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{title} ({unit}): {told}, first to last.</source>
        <translation>{title}（{unit}）：{told}，从首次到末次。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>Sessions without a participant are those of many people: no trend is shown.</source>
        <translation>没有参与者的训练来自多人：不显示趋势。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>A trend needs {fewest} sessions in which the same was measured.</source>
        <translation>趋势需要至少 {fewest} 次测量了相同内容的训练。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>at the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>of the breaths</source>
        <translation>呼吸占比</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>rated 0–10</source>
        <translation>评分 0–10</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>before</source>
        <translation>训练前</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>after</source>
        <translation>训练后</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>No goal was entered for this person.</source>
        <translation>尚未为此人设定目标。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source> Goal attainment T-score {score:.0f}; 50 is what was hoped for.</source>
        <translation> 目标达成 T 分 {score:.0f}；50 为期望水平。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>1 goal.</source>
        <translation>1 个目标。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{count} goals.</source>
        <translation>{count} 个目标。</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>−2 to +2</source>
        <translation>−2 至 +2</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>goal, {unit}</source>
        <translation>目标，{unit}</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>Trends and goals</source>
        <translation>趋势与目标</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>Further down</source>
        <translation>向下</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <location filename="../../review/shelf.py"/>
        <source>1 session</source>
        <translation>1 次训练</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>{count} sessions</source>
        <translation>{count} 次训练</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>{participant}: {counted}, oldest first.</source>
        <translation>{participant}：{counted}，按时间先后。</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>This one is number {number} of {count}.</source>
        <translation>这是第 {number} 次，共 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>BIDS dataset</source>
        <translation>BIDS 数据集</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>CSV tables</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>RR intervals for Kubios</source>
        <translation>供 Kubios 使用的 RR 间期</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Sound, WAV</source>
        <translation>声音，WAV</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Reports and exports stay.</source>
        <translation>报告和导出文件会保留。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>The report is in {out}: {name} and the same as PDF.</source>
        <translation>报告位于 {out}：{name}，另有同内容的 PDF。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files ({format}) are in {out}, without anything that could tell whose it is.</source>
        <translation>{count} 个文件（{format}）位于 {out}，不含任何可识别身份的内容。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files ({format}) are in {out}.</source>
        <translation>{count} 个文件（{format}）位于 {out}。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> Left out: {what}</source>
        <translation> 已略去：{what}</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>The session is with {participant} now.</source>
        <translation>该训练现在归 {participant}。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> It was exported or reported {times} times: those files stay.</source>
        <translation> 它曾被导出或生成报告 {times} 次：那些文件会保留。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> It is still named in {places}.</source>
        <translation> 仍在以下位置提及：{places}。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Session {session} is deleted.</source>
        <translation>训练 {session} 已删除。</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>ratings and notes</source>
        <translation>评分与备注</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files, {size:.1f} MB{told}, go for good.</source>
        <translation>{count} 个文件，{size:.1f} MB{told}，将永久删除。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>No printer is set up on this machine: write the report, and print its PDF elsewhere.</source>
        <translation>本机未设置打印机：请生成报告，在别处打印其 PDF。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Writing the report …</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Exporting …</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Moving the session …</source>
        <translation>正在移动训练…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Deleting the session …</source>
        <translation>正在删除训练…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Making the report …</source>
        <translation>正在制作报告…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>{pages} pages went to the printer.</source>
        <translation>已发送 {pages} 页到打印机。</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping the note …</source>
        <translation>正在保存备注…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping the rating …</source>
        <translation>正在保存评分…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping how the goal stands …</source>
        <translation>正在保存目标进展…</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>It is kept; what stood there before stays in its history.</source>
        <translation>已保存；之前的内容保留在历史中。</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Format of the export</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>De-identified</source>
        <translation>去标识化</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Participant to whom the session belongs</source>
        <translation>该训练所属的参与者</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Write report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>This session belongs to</source>
        <translation>此训练属于</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>De-identified: leave out all that could tell whose it is</source>
        <translation>去标识化：略去所有可识别身份的内容</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Leave out all that could tell whose it is</source>
        <translation>略去所有可识别身份的内容</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder for the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Why it is deleted; kept for good</source>
        <translation>删除原因；将永久保留</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Why? This is kept</source>
        <translation>为什么？此内容会保留</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <location filename="../../review/listen.py"/>
        <source>no sound card: silent</source>
        <translation>没有声卡：无声</translation>
    </message>
    <message>
        <location filename="../../review/listen.py"/>
        <source>the sound is damaged</source>
        <translation>声音文件已损坏</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>RECOVERED</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>NOT ENDED</source>
        <translation>未结束</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>DAMAGED</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>COMPLETE</source>
        <translation>完整</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>MASKED</source>
        <translation>盲态</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>Breath {start} → {end}  ·  in sync {synchrony}</source>
        <translation>呼吸 {start} → {end}  ·  同步 {synchrony}</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>its record cannot be read</source>
        <translation>其记录无法读取</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>not ended, or not yet recovered</source>
        <translation>未结束，或尚未恢复</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>without figures</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <location filename="../../review/news.py"/>
        <source>Arrows move the cursor, space plays, + and − zoom, 0 shows all, F6 goes to the list.</source>
        <translation>方向键移动光标，空格播放，+ 和 − 缩放，0 显示全部，F6 转到列表。</translation>
    </message>
    <message>
        <location filename="../../review/news.py"/>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{why} Nothing else of this session can be shown.</source>
        <translation>{why} 此训练无法显示其他内容。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>no record</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{why} No signal can be shown; ratings and notes are from other files.</source>
        <translation>{why} 无法显示信号；评分和备注来自其他文件。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>This session has not ended, or was cut off and not yet recovered: everything here is so far.</source>
        <translation>此训练尚未结束，或被中断且未恢复：此处为截至目前的内容。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>This session is masked: guide, states and sound stay sealed with its arm until the study opens it.</source>
        <translation>此训练为盲态：引导、状态和声音与组别一起密封，直到研究开启。</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>breathing {start:.1f} → {end:.1f} / min</source>
        <translation>呼吸 {start:.1f} → {end:.1f} 次/分</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>heart {rate:.0f} / min</source>
        <translation>心率 {rate:.0f} 次/分</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{share} in sync</source>
        <translation>{share} 同步</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>the sound would tell the arm</source>
        <translation>声音会透露组别</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>no sound was kept</source>
        <translation>未保存声音</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>all per minute  ·  RSA: each breath, and the median of six  ·  hatched: no signal</source>
        <translation>单位均为每分钟  ·  RSA：每次呼吸及六次的中位数  ·  斜线：无信号</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Choose a session</source>
        <translation>选择一次训练</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Timeline of the session</source>
        <translation>训练时间线</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>The chosen session</source>
        <translation>所选训练</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>The other session</source>
        <translation>另一次训练</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>the same axes for both</source>
        <translation>两者使用相同坐标</translation>
    </message>
    <message>
        <location filename="../../review/picture.py"/>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <location filename="../../review/picture.py"/>
        <location filename="../../review/timeline.py"/>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>after the session</source>
        <translation>训练后</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>before the session</source>
        <translation>训练前</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <location filename="../../review/said.py"/>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>how much?</source>
        <translation>多少？</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Item to rate</source>
        <translation>评分项目</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Value, 0 to 10</source>
        <translation>分值，0 至 10</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Keep rating</source>
        <translation>保存评分</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Goal to rate</source>
        <translation>要评分的目标</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>How it stands today</source>
        <translation>今日进展</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Keep for today</source>
        <translation>保存今日进展</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Ratings and notes</source>
        <translation>评分与备注</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Over all sessions</source>
        <translation>全部训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Report this session</source>
        <translation>生成此训练的报告</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Export this session</source>
        <translation>导出此训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Move to another participant</source>
        <translation>移至另一位参与者</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Delete this session</source>
        <translation>删除此训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Print this session</source>
        <translation>打印此训练</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>What is shown of the session</source>
        <translation>显示训练的哪些内容</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>{item}: before {before}, during {during}, after {after}, change {change}.</source>
        <translation>{item}：训练前 {before}，训练中 {during}，训练后 {after}，变化 {change}。</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>Nothing was rated.</source>
        <translation>没有评分。</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>{value} at {time}</source>
        <translation>{time} 为 {value}</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Before</source>
        <translation>训练前</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>During</source>
        <translation>训练中</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>After</source>
        <translation>训练后</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep what was written as a note</source>
        <translation>将所写内容保存为备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Nothing was rated in this session.</source>
        <translation>此训练中没有评分。</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Ratings before, during and after</source>
        <translation>训练前、中、后的评分</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Notes on this session</source>
        <translation>此训练的备注</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Write a note on this session; no names.</source>
        <translation>为此训练写备注；请勿写姓名。</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Ratings, 0–10</source>
        <translation>评分 0–10</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Whose sessions</source>
        <translation>谁的训练</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Find a session: date, participant, protocol or status</source>
        <translation>查找训练：日期、参与者、方案或状态</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Find: date, protocol, status …</source>
        <translation>查找：日期、方案、状态…</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Sessions, newest first</source>
        <translation>训练，最新在前</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>{shown} of {count} sessions, newest first</source>
        <translation>{shown}/{count} 次训练，最新在前</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>{count} sessions, newest first</source>
        <translation>{count} 次训练，最新在前</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>breaths a minute</source>
        <translation>次呼吸/分</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>the breath</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No breath was heard.</source>
        <translation>未检测到呼吸。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>beats a minute</source>
        <translation>次心跳/分</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>the heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No heartbeat was heard.</source>
        <translation>未检测到心跳。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>Stages: {stages}.</source>
        <translation>阶段：{stages}。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{state} for {length}</source>
        <translation>{state} {length}</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>The guide was {states}.</source>
        <translation>引导状态：{states}。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No stages, states or markers are known.</source>
        <translation>没有阶段、状态或标记。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No sensor was recorded.</source>
        <translation>未记录任何传感器。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>usable share unknown</source>
        <translation>可用比例未知</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{told}, no signal for {length}</source>
        <translation>{told}，{length}无信号</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{name} from {first:.1f} to {last:.1f} {unit}, between {low:.1f} and {high:.1f}.</source>
        <translation>{name}从 {first:.1f} 到 {last:.1f} {unit}，介于 {low:.1f} 与 {high:.1f} 之间。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{name} {value:.1f} {unit} in the middle.</source>
        <translation>{name}中位数 {value:.1f} {unit}。</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>Nothing was heard of {what} for {length}.</source>
        <translation>{what}有 {length} 没有信号。</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>poor</source>
        <translation>较差</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>not told</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>/ min</source>
        <translation>次/分</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>▶  Play</source>
        <translation>▶  播放</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Play from the cursor (space)</source>
        <translation>从光标处播放（空格）</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Show the whole session (0)</source>
        <translation>显示整个训练 (0)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Move along the session</source>
        <translation>沿训练移动</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>❚❚  Pause</source>
        <translation>❚❚  暂停</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Pause (space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>No session is kept here yet: press Start in the panel, or run &apos;sospiro demo&apos;.</source>
        <translation>这里还没有训练：请在面板中按“开始”，或运行 &apos;sospiro demo&apos;。</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Sospiro – Sessions</source>
        <translation>Sospiro – 训练记录</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Looking for sessions …</source>
        <translation>正在查找训练…</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>No session</source>
        <translation>没有训练</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Reading the session of {when} …</source>
        <translation>正在读取 {when} 的训练…</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Reading the sessions of {person} …</source>
        <translation>正在读取 {person} 的训练…</translation>
    </message>
    <message>
        <location filename="../../review/work.py"/>
        <source>Something went wrong ({kind}): {what} did not end.</source>
        <translation>出现问题（{kind}）：{what} 未完成。</translation>
    </message>
</context>
</TS>
