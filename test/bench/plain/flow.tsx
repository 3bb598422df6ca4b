// React Flow as its documentation shows it, with a memoised card of the same content and look as Touchline's.
import {
  Handle,
  type Node,
  type NodeProps,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from '@xyflow/react'
import { memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { RatingSign } from '../../../renderer/ui/signs.tsx'
import { asked, content, type PlainCard } from './content.ts'
import '@xyflow/react/dist/style.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/ui/signs.css'
import '../../../renderer/map/card.css'
import './plain.css'

type CardNode = Node<PlainCard, 'card'>

const Card = memo(({ data }: NodeProps<CardNode>) => {
  const gap = data.current === null || data.ideal === null ? null : data.ideal - data.current
  return (
    <article className={`map-card gap-${Math.max(0, gap ?? 0)}${data.momentOfTruth ? ' moment' : ''}`}>
      <Handle type="target" position={Position.Left} />
      {data.momentOfTruth && <span className="map-diamond" />}
      <span className="map-card-title">{data.title}</span>
      <span className="plain-foot">
        <span className="plain-ratings">
          <RatingSign kind="current" value={data.current} decorative />
          <RatingSign kind="ideal" value={data.ideal} decorative />
        </span>
        <span className="plain-counts">
          {data.counts.map((count, i) =>
            count ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the five counts stand in one order
              <span key={i} className="plain-count">
                <svg className="plain-icon" viewBox="0 0 12 12" aria-hidden="true">
                  <path d="M1 3.8h10v4.4H1zM3.5 3.8v2M6 3.8v2.8M8.5 3.8v2" />
                </svg>
                {count}
              </span>
            ) : null,
          )}
        </span>
      </span>
      <Handle type="source" position={Position.Right} />
    </article>
  )
})
const nodeTypes = { card: Card }

function Flow({ cards, arrows }: Awaited<ReturnType<typeof content>>) {
  const [nodes, setNodes, onNodesChange] = useNodesState<CardNode>(
    cards.map((card) => ({
      ...{ id: card.id, type: 'card', position: { x: card.x, y: card.y }, data: card },
      style: { width: card.width, height: card.height },
    })),
  )
  const [edges, , onEdgesChange] = useEdgesState(arrows.map(({ id, from, to }) => ({ id, source: from, target: to })))
  const { fitView } = useReactFlow()
  const [text, setText] = useState('')
  const { width, height } = asked()
  return (
    <>
      <div style={{ width, height }}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          nodeTypes={nodeTypes}
          defaultViewport={{ x: 0, y: 0, zoom: 0.75 }}
          minZoom={0.05}
          panOnScroll
        >
          <Panel position="bottom-right">
            <button id="fit" type="button" onClick={() => void fitView()}>
              Fit
            </button>
          </Panel>
        </ReactFlow>
      </div>
      {/* The inspector: what is typed is the first card's title, kept where React Flow keeps its nodes. */}
      <textarea
        id="field"
        aria-label="Title"
        value={text}
        onChange={({ target: { value } }) => {
          setText(value)
          setNodes((all) => all.map((node, i) => (i === 0 ? { ...node, data: { ...node.data, title: value } } : node)))
        }}
      />
    </>
  )
}

const given = await content()
createRoot(document.getElementById('root')!).render(
  <ReactFlowProvider>
    <Flow {...given} />
  </ReactFlowProvider>,
)
